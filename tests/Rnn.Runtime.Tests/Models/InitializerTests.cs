using System.Text.Json;
using Rnn.Runtime.Tests.Vectors;

namespace Rnn.Runtime.Tests.Models;

/// <summary>Initialisers against the limits, means and variances of the reference vectors, and against their own definitions.</summary>
public sealed class InitializerTests
{
    public static TheoryData<string, string> Table()
    {
        var table = new TheoryData<string, string>();
        foreach (var shape in new[] { "64x48", "33x65", "1x100" })
        {
            // The Glorot case of 1 x 100 has a gain, which ours does not.
            if (shape != "1x100") table.Add($"glorot_uniform_{shape}", "GlorotUniform");
            table.Add($"he_uniform_{shape}", "HeUniform");
            table.Add($"keras_glorot_normal_{shape}", "GlorotNormal");
            table.Add($"keras_he_normal_{shape}", "HeNormal");
            table.Add($"truncated_normal_{shape}", "TruncatedNormal(0.5)");
            table.Add($"normal_{shape}", "Normal(0.05)");
            table.Add($"uniform_{shape}", "Uniform(0.05)");
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void HasItsDistribution(string name, string initializer)
    {
        var test = VectorFile.Cases("initialisers/initialisers.json").Single(c => c.Name == name).Case;
        var shape = test.GetProperty("options").GetProperty("shape");
        var expected = test.GetProperty("expected");
        var sample = Sample(initializer, shape[0].GetInt32(), shape[1].GetInt32(), 40_000);
        var (mean, variance) = (Number(expected, "mean"), Number(expected, "variance"));
        var deviation = Math.Sqrt(variance);
        Assert.InRange(sample.Average(), mean - 0.03 * deviation, mean + 0.03 * deviation);
        Assert.InRange(sample.Average(x => (x - mean) * (x - mean)), 0.95 * variance, 1.05 * variance);
        if (!expected.TryGetProperty("minimum", out _)) return;
        var (lowest, highest) = (Number(expected, "minimum"), Number(expected, "maximum"));
        Assert.InRange(sample.Min(), lowest - 1e-6, lowest + 0.1 * deviation);
        Assert.InRange(sample.Max(), highest - 0.1 * deviation, highest + 1e-6);
    }

    [Theory]
    [InlineData(64, 48, 1)]
    [InlineData(33, 65, 1)]
    [InlineData(1, 100, 2)]
    [InlineData(128, 128, 1)]
    [InlineData(5, 3, 1)]
    public void OrthogonalIsOrthogonal(int rows, int columns, double gain)
    {
        var text = gain == 1 ? "Orthogonal" : FormattableString.Invariant($"Orthogonal({gain})");
        var q = Initializer.Parse(text).Values(rows, columns, new(1, 0));
        var (count, length) = (Math.Min(rows, columns), Math.Max(rows, columns));
        double At(int i, int j) => rows >= columns ? q[j * columns + i] : q[i * columns + j];
        for (var a = 0; a < count; a++)
            for (var b = 0; b <= a; b++)
            {
                double dot = 0;
                for (var j = 0; j < length; j++) dot += At(a, j) * At(b, j);
                Assert.InRange(dot, (a == b ? gain * gain : 0) - 1e-6, (a == b ? gain * gain : 0) + 1e-6);
            }
    }

    [Fact]
    public void ReservoirHasItsRadius()
    {
        const int n = 30;
        var matrix = Initializer.Parse("Reservoir(0.9,0.2)").Values(n, n, new(1, 0));
        Assert.InRange(matrix.Count(x => x != 0) / (double)(n * n), 0.12, 0.28);

        // The length of A^n x grows as the largest eigenvalue does.
        var random = new Random(4);
        double[] x = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5)];
        double Growth(int steps)
        {
            double logarithm = 0;
            for (var s = 0; s < steps; s++)
            {
                x = [.. Enumerable.Range(0, n).Select(r => Enumerable.Range(0, n).Sum(c => matrix[r * n + c] * x[c]))];
                var norm = Math.Sqrt(x.Sum(v => v * v));
                logarithm += Math.Log(norm);
                x = Array.ConvertAll(x, v => v / norm);
            }

            return logarithm / steps;
        }

        Growth(500);
        Assert.InRange(Math.Exp(Growth(2000)), 0.899, 0.901);
    }

    [Fact]
    public void FixedOnesAreFixed()
    {
        Assert.Equal([0, 0], Initializer.Parse("Zeros").Values(2, 1, new(1, 0)));
        Assert.Equal([1, 1], Initializer.Parse("Ones").Values(2, 1, new(1, 0)));
        Assert.Equal([-1.5f, -1.5f], Initializer.Parse("Constant(-1.5)").Values(2, 1, new(1, 0)));
        Assert.Equal([1, 0, 0, 0, 1, 0], Initializer.Parse("Identity").Values(2, 3, new(1, 0)));
        Assert.Contains("Nonsense", Assert.Throws<FormatException>(() => Initializer.Parse("Nonsense")).Message);
    }

    [Fact]
    public void LayoutDoesNotMatterAndSeedsDo()
    {
        var plain = new ParameterBlock(Layouts.Model([new("W", 20, 30, false, "GlorotUniform", 0, 480, 16, false)], 960));
        var turned = new ParameterBlock(Layouts.Model([new("W", 20, 30, false, "GlorotUniform", 0, 640, 32, true)], 1280));
        plain.Initialize(7);
        turned.Initialize(7);
        Assert.Equal(plain["W"].ToArray(), turned["W"].ToArray());
        turned.Initialize(8);
        Assert.NotEqual(plain["W"].ToArray(), turned["W"].ToArray());
    }

    [Fact]
    public void TheSameBitsEverywhere()
    {
        var block = new ParameterBlock(Layouts.Plain(
            ("a", 20, 30, "GlorotUniform"), ("b", 20, 30, "HeNormal"), ("c", 20, 30, "Orthogonal"), ("d", 20, 20, "Reservoir(0.9,0.3)"), ("e", 7, 1, "Normal(1)")));
        block.Initialize(42);
        ulong digest = 14695981039346656037;
        foreach (var name in block.Names)
            foreach (var value in block[name].ToArray()) digest = (digest ^ (uint)BitConverter.SingleToInt32Bits(value)) * 1099511628211;
        Assert.Equal("4a41220d43e057b8", digest.ToString("x16"));
    }

    static double[] Sample(string initializer, int rows, int columns, int atLeast)
    {
        var sample = new List<double>();
        for (var parameter = 0; sample.Count < atLeast; parameter++)
            sample.AddRange(Initializer.Parse(initializer).Values(rows, columns, new(1, parameter)).Select(x => (double)x));
        return [.. sample];
    }

    static double Number(JsonElement expected, string name) => expected.GetProperty(name).GetProperty("data")[0].GetDouble();
}
