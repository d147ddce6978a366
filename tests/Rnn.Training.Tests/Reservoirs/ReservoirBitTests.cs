using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MathNet.Numerics;

namespace Rnn.Training.Tests.Reservoirs;

/// <summary>Digests of what random numbers and solving make: the same on every vector width, like those of <see cref="BitTests"/>.</summary>
[Trait("Category", "Bits")]
public sealed class ReservoirBitTests
{
    /// <summary>However many threads the factorization is divided among.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Weights_of_a_read_out(int threads)
    {
        var model = new LargeReservoir(seed: 1);
        var state = model.NewState();
        var regression = new RidgeRegression(121, 1, 1e-6);
        float[] features = new float[121], u = [.. Enumerable.Range(0, 300).Select(t => (float)(t * 37 % 101) / 50 - 1)];
        for (int t = 0; t < u.Length; t++)
        {
            model.Step(u.AsSpan(t, 1), ref state, features);
            if (t >= 20) regression.Add(features, u.AsSpan(t - 3, 1));
        }
        int usual = Control.MaxDegreeOfParallelism;
        Control.MaxDegreeOfParallelism = threads;
        var readout = regression.Solve();
        Control.MaxDegreeOfParallelism = usual;
        Assert.Equal("a63092dc69c91de1", Digest([.. Enumerable.Range(0, 122).Select(i => readout[0, i])]));
    }

    [Fact]
    public void Spikes_of_a_column()
    {
        var model = new SmallLiquid(seed: 1);
        model.Parameters["LiquidState1.W"].CopyFrom(new LiquidColumn(3, 3, 3, seed: 1).Connect(0.2));
        var state = model.NewState();
        float[] traces = new float[27];
        for (int t = 0; t < 200; t++) model.Step([1f, t % 3], ref state, traces);
        Assert.Equal("51d3841249f3d4b5", Digest(Array.ConvertAll(traces, x => (double)x)));
    }

    [Fact]
    public void Weights_of_a_restricted_machine()
    {
        var machine = new RestrictedBoltzmannMachine(6, 3, seed: 1);
        for (int update = 0; update < 50; update++) machine.Learn([[1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1]], 0.2, seed: 1, update);
        Assert.Equal("1dbaf866ab589357", Digest([.. from h in Enumerable.Range(0, 3) from v in Enumerable.Range(0, 6) select machine[h, v]]));
    }

    static string Digest(double[] values) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(values)))[..16];
}
