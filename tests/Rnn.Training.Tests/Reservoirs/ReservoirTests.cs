using MathNet.Numerics.LinearAlgebra;

namespace Rnn.Training.Tests.Reservoirs;

public sealed class ReservoirTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Has_the_spectral_radius_and_density_asked_for(ulong seed)
    {
        Check(new SmallReservoir(seed).Parameters["EchoState1.W"], 0.8, 0.2);
        Check(new LargeReservoir(seed).Parameters["EchoState1.W"], 1.25, 0.05);

        static void Check(ParameterView w, double radius, double density)
        {
            var matrix = Matrix<double>.Build.Dense(w.Rows, w.Columns, (i, j) => w[i, j]);
            Assert.Equal(radius, matrix.Evd().EigenValues.Max(e => e.Magnitude), 1e-5 * radius);
            double expected = density * w.Rows * w.Columns, deviation = Math.Sqrt(expected * (1 - density));
            Assert.InRange(matrix.Enumerate().Count(x => x != 0), expected - 4 * deviation, expected + 4 * deviation);
        }
    }

    /// <summary>A radius below one forgets: two streams that start apart come together on the same input.</summary>
    [Fact]
    public void Forgets_where_it_started()
    {
        var model = new SmallReservoir(seed: 1);
        SmallReservoir.State one = model.NewState(), other = model.NewState();
        float[] a = new float[41], b = new float[41];
        for (int t = 0; t < 10; t++) model.Step([1f], ref other, b);
        for (int t = 0; t < 300; t++)
        {
            float[] u = [MathF.Sin(t)];
            model.Step(u, ref one, a);
            model.Step(u, ref other, b);
        }
        Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void A_read_out_becomes_the_dense_layer_of_a_model_that_streams()
    {
        var (reservoir, echo) = (new SmallReservoir(seed: 4), new SmallEcho(seed: 4));
        var regression = new RidgeRegression(41, 2, 1e-6);
        var (state, streamed) = (reservoir.NewState(), echo.NewState());
        var random = CounterRandom.For(4, 0, 0, 0, 0);
        float[] features = new float[41], u = [.. Enumerable.Range(0, 400).Select(t => 2 * random.Uniform(t) - 1)], y = new float[2], expected = new float[2];
        for (int t = 0; t < 300; t++)
        {
            reservoir.Step(u.AsSpan(t, 1), ref state, features);
            echo.Step(u.AsSpan(t, 1), ref streamed, y);
            if (t >= 20) regression.Add(features, [u[t - 1], u[t - 2]]);
        }
        var readout = regression.Solve();
        readout.CopyTo(echo.Parameters, "Dense1");
        for (int t = 300; t < 400; t++)
        {
            reservoir.Step(u.AsSpan(t, 1), ref state, features);
            echo.Step(u.AsSpan(t, 1), ref streamed, y);
            readout.Apply(features, expected);
            Assert.Equal(u[t - 1], y[0], 0.1f);
            Assert.Equal(expected[0], y[0], 1e-4f);
            Assert.Equal(expected[1], y[1], 1e-4f);
        }
    }

    /// <summary>The echo of one and two steps ago by gradient: the dense layer learns, the reservoir keeps its bits.</summary>
    [Fact]
    public void Only_what_follows_a_reservoir_is_trained()
    {
        var model = new SmallEcho(seed: 2);
        float[] win = model.Parameters["EchoState1.Win"].ToArray(), w = model.Parameters["EchoState1.W"].ToArray();
        List<float[]> inputs = [], targets = [];
        for (int row = 0; row < 16; row++)
        {
            var random = CounterRandom.For(2, 0, 0, row, 0);
            float[] u = [.. Enumerable.Range(0, 30).Select(t => 2 * random.Uniform(t) - 1)];
            inputs.Add(u);
            targets.Add([.. Enumerable.Range(0, 60).Select(i => i / 2 > i % 2 ? u[i / 2 - 1 - i % 2] : 0)]);
        }
        using var trainer = new Trainer<SmallEcho>(model, Loss.MeanSquaredError, new Adam(0.02f), new() { BatchSize = 8 });
        var history = trainer.Fit(SequenceData.WithValues(inputs, 1, targets, 2), 400);

        Assert.Equal(2 * (41 + 1), SmallEcho.Info.TrainedCount);
        Assert.Equal(win, model.Parameters["EchoState1.Win"].ToArray());
        Assert.Equal(w, model.Parameters["EchoState1.W"].ToArray());
        Assert.InRange(history.Last!.Training.Loss, 0, 0.02);
    }

    [Fact]
    public void A_read_out_refuses_what_does_not_fit()
    {
        var regression = new RidgeRegression(3, 1, 1);
        regression.Add([1f, 2f, 3f], [1f]);
        var readout = regression.Solve();
        Assert.Contains("2 x 41", Assert.Throws<ArgumentException>(() => readout.CopyTo(new SmallEcho(seed: 1).Parameters, "Dense1")).Message);
        Assert.Throws<KeyNotFoundException>(() => readout.CopyTo(new SmallEcho(seed: 1).Parameters, "Dense2"));
        Assert.Throws<ArgumentException>(() => readout.Apply([1f, 2f], new float[1]));
        Assert.Throws<ArgumentException>(() => readout.Apply([1.0, 2, 3], new double[2]));
    }

    [Fact]
    public void Neurons_rest_after_a_spike()
    {
        var model = new SmallLiquid(seed: 1);
        var column = new LiquidColumn(3, 3, 3, seed: 1);
        model.Parameters["LiquidState1.W"].CopyFrom(column.Connect(strength: 0.2));
        var state = model.NewState();
        float[] traces = new float[27], before = new float[27];
        int[] silent = [.. Enumerable.Repeat(9, 27)];
        int spikes = 0;
        for (int t = 0; t < 200; t++)
        {
            traces.CopyTo(before, 0);
            model.Step([1f, 0.5f], ref state, traces);
            for (int n = 0; n < 27; n++)
            {
                bool spiked = traces[n] > 0.8f * before[n] + 0.5f;
                if (spiked) Assert.True(silent[n] >= 2, $"neuron {n} spiked {silent[n]} steps after a spike");
                silent[n] = spiked ? 0 : silent[n] + 1;
                spikes += spiked ? 1 : 0;
            }
        }
        Assert.InRange(spikes, 100, 200 * 27 / 3);
    }
}
