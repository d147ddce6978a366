using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Traced values: what they are, that they change nothing, that streaming tells the same bits.</summary>
[Trait("Category", "Bits")]
public sealed class TraceTests
{
    const int Steps = 6, Rows = 5;
    static readonly int[] Lengths = [6, 2, 5, 0, 6];

    /// <summary>Parameters, outputs, states and gradients have the bits of the model without traces, and files go from one to the other.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Tracing_gates_and_states_changes_no_bit(int threads)
    {
        using var traced = new Workbench<TracedLayers>(Steps, Rows, threads, lengths: Lengths);
        using var plain = new Workbench<UntracedLayers>(Steps, Rows, lengths: Lengths);
        Assert.Equal(UntracedLayers.Info.Fingerprint, TracedLayers.Info.Fingerprint);
        traced.Update(new Adam(0.01f), 4);
        plain.Update(new Adam(0.01f), 4);
        Assert.Equal(plain.Model.Parameters.Values.ToArray(), traced.Model.Parameters.Values.ToArray());
        for (int row = 0; row < Rows; row++)
        {
            var told = traced.Row(row).Where(r => !r.What.StartsWith("Trace", StringComparison.Ordinal)).ToList();
            foreach (var (one, other) in plain.Row(row).Zip(told, (a, b) => (a, b)))
            {
                Assert.Equal(one.What, other.What);
                Assert.Equal(one.Bits, other.Bits);
            }
        }
    }

    /// <summary>Every gate of every step, computed again from its parameters and the traced state before it.</summary>
    [Fact]
    public void Gates_are_those_of_the_equations()
    {
        using var bench = new Workbench<TracedLayers>(Steps, Rows, threads: 2, lengths: Lengths);
        bench.Workspace.PoisonScratch();
        bench.Pass();
        var initial = bench.Workspace.Port("Lstm1.h", PortRole.InitialState).ToArray();
        float[] x = bench.Workspace.Port("x", PortRole.Input).ToArray(), h = Told(bench.Workspace, "Lstm1.h"), c = Told(bench.Workspace, "Lstm1.c");
        float[] i = Told(bench.Workspace, "Lstm1.i"), f = Told(bench.Workspace, "Lstm1.f"), g = Told(bench.Workspace, "Lstm1.g"), o = Told(bench.Workspace, "Lstm1.o");
        float[] before = bench.Workspace.Port("Lstm1.c", PortRole.InitialState).ToArray();
        for (int t = 0; t < Steps; t++)
            for (int row = 0; row < Rows; row++)
                for (int unit = 0; unit < 20; unit++)
                {
                    int at = (((t * Rows) + row) * 20) + unit, earlier = at - (Rows * 20);
                    if (t >= Lengths[row])
                    {
                        Assert.Equal(0, i[at]);
                        Assert.Equal(0, h[at]);
                        continue;
                    }

                    float[] last = t == 0 ? initial[(row * 20)..((row + 1) * 20)] : h[(((t - 1) * Rows + row) * 20)..(((t - 1) * Rows + row + 1) * 20)];
                    float[] input = x[(((t * Rows) + row) * 3)..(((t * Rows) + row + 1) * 3)];
                    Assert.Equal(Logistic(Sum(bench.Model, "i", unit, input, last)), i[at], 1e-5);
                    Assert.Equal(Logistic(Sum(bench.Model, "f", unit, input, last)), f[at], 1e-5);
                    Assert.Equal(Math.Tanh(Sum(bench.Model, "g", unit, input, last)), g[at], 1e-5);
                    Assert.Equal(Logistic(Sum(bench.Model, "o", unit, input, last)), o[at], 1e-5);
                    Assert.Equal((f[at] * (t == 0 ? before[(row * 20) + unit] : c[earlier])) + (i[at] * g[at]), c[at], 1e-5);
                    Assert.Equal(o[at] * Math.Tanh(c[at]), h[at], 1e-5);
                }
    }

    [Fact]
    public void A_layer_by_itself_is_what_its_step_gives()
    {
        using var bench = new Workbench<TracedLayers>(Steps, Rows, lengths: Lengths);
        bench.Pass();
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), Told(bench.Workspace, "Dense1"));
    }

    [Fact]
    public void Streaming_tells_the_same_bits()
    {
        using var bench = new Workbench<TracedLayers>(Steps, 3);
        foreach (var port in TracedLayers.Info.Entries[0].Ports.Where(p => p.Role == PortRole.InitialState)) bench.Workspace.Port(port.Name, port.Role).Clear();
        bench.Pass();
        float[] x = bench.Workspace.Port("x", PortRole.Input).ToArray(), y = new float[6];
        var (alone, together) = (new TracedLayers.State[3], new TracedLayers.State[3]);
        for (int t = 0; t < Steps; t++)
        {
            bench.Model.StepBatch(x.AsSpan(t * 9, 9), together, y);
            for (int row = 0; row < 3; row++)
            {
                bench.Model.Step(x.AsSpan((t * 9) + (3 * row), 3), ref alone[row], y.AsSpan(0, 2));
                foreach (var port in Traces<TracedLayers>())
                {
                    float[] expected = bench.Workspace.Port(port.Name, PortRole.Trace).Slice(((t * 3) + row) * port.Width, port.Width).ToArray();
                    Assert.Equal(expected, TracedLayers.Trace(alone[row], port.Name).ToArray());
                    Assert.Equal(expected, TracedLayers.Trace(together[row], port.Name).ToArray());
                }
            }
        }

        Assert.Contains("Gru1.z", Assert.Throws<ArgumentException>(() => TracedLayers.Trace(alone[0], "Lstm1.x").Length).Message);
    }

    [Fact]
    public void A_large_model_streams_what_it_trains()
    {
        using var bench = new Workbench<LargeTraced>(3, 1);
        foreach (var port in LargeTraced.Info.Entries[0].Ports.Where(p => p.Role == PortRole.InitialState)) bench.Workspace.Port(port.Name, port.Role).Clear();
        bench.Pass();
        var (state, y) = (bench.Model.NewState(), new float[30]);
        for (int t = 0; t < 3; t++)
        {
            bench.Model.Step(bench.Workspace.Tokens("x")[t], ref state, y);
            foreach (string name in (string[])["Lstm1.f", "Lstm1.c"])
                Assert.Equal(bench.Workspace.Port(name, PortRole.Trace).Slice(130 * t, 130).ToArray(), LargeTraced.Trace(state, name).ToArray());
        }
    }

    [Fact]
    public void Narrow_weights_trace_too()
    {
        var narrow = new TracedLayers.BFloat16(new TracedLayers(seed: 1));
        var (state, y) = (narrow.NewState(), new float[2]);
        narrow.Step([1, 2, 3], ref state, y);
        Assert.Equal(y, TracedLayers.Trace(state, "Dense1").ToArray());
    }

    /// <summary>A direction that runs backwards: its gate at a step reads its state at the next.</summary>
    [Fact]
    public void Directions_have_names_of_their_own()
    {
        using var bench = new Workbench<TracedDirections>(Steps, 1);
        bench.Pass();
        float[] x = bench.Workspace.Port("x", PortRole.Input).ToArray(), i = Told(bench.Workspace, "Lstm1.Backward.i"), h = Told(bench.Workspace, "Lstm1.Backward.h");
        for (int t = 0; t < Steps - 1; t++)
            for (int unit = 0; unit < 5; unit++)
                Assert.Equal(Logistic(Sum(bench.Model, "i", unit, x[(3 * t)..((3 * t) + 3)], h[(5 * (t + 1))..(5 * (t + 2))], "Lstm1.Backward.")), i[(5 * t) + unit], 1e-5);
        bench.Model.Run(x, new float[2 * Steps]);
    }

    /// <summary>The gradient of a traced value is that of an input which is added to it.</summary>
    [Fact]
    public void Gradients_are_those_of_a_perturbation()
    {
        using var bench = new Workbench<Perturbed>(Steps, Rows, threads: 2, lengths: Lengths);
        bench.Workspace.PoisonScratch();
        Refill(bench.Workspace, Perturbed.Info);
        bench.Pass();
        float[] d = bench.Workspace.Gradient("d", PortRole.Input).ToArray();
        float[] f = bench.Workspace.Port("f", PortRole.TracedGradient).ToArray(), h = bench.Workspace.Port("h", PortRole.TracedGradient).ToArray();
        int told = 0;
        for (int step = 0; step < Steps * Rows; step++)
            for (int unit = 0; unit < 5; unit++)
            {
                Assert.Equal(d[(10 * step) + unit], f[(5 * step) + unit], 1e-5);
                Assert.Equal(d[(10 * step) + 5 + unit], h[(5 * step) + unit], 1e-5);
                if (f[(5 * step) + unit] != 0) told++;
            }

        Assert.Equal(5 * Lengths.Sum(), told);
    }

    [Fact]
    public void A_trace_has_no_gradient_of_the_callers()
    {
        using var bench = new Workbench<Perturbed>(Steps, Rows);
        Assert.Contains("TracedGradient", Assert.Throws<ArgumentException>(() => bench.Workspace.Gradient("f", PortRole.Trace).Length).Message);
    }

    [Fact]
    public void Sequences_matrices_and_locals_assigned_twice()
    {
        using var bench = new Workbench<TracedMemory>(Steps, Rows, lengths: Lengths);
        bench.Pass();
        float[] weights = Told(bench.Workspace, "weights"), memory = Told(bench.Workspace, "memory"), twice = Told(bench.Workspace, "twice"), read = Told(bench.Workspace, "read");
        float[] y = bench.Workspace.Port("y", PortRole.Input).ToArray();
        var w = bench.Model.Parameters["W"];
        for (int row = 0; row < Rows; row++)
        {
            double sum = 0;
            for (int t = 0; t < Lengths[row]; t++)
            {
                int step = (t * Rows) + row;
                sum += weights[step];
                double units = Enumerable.Range(0, 4).Sum(k => Math.Tanh(Enumerable.Range(0, 3).Sum(j => w[k, j] * y[(3 * step) + j])));
                Assert.Equal(units + 1, twice[step], 1e-5);
                for (int k = 0; k < 4; k++) Assert.Equal(memory[(8 * step) + k] + memory[(8 * step) + 4 + k], read[(4 * step) + k], 1e-5);
            }

            if (Lengths[row] > 0) Assert.Equal(1, sum, 1e-5);
        }
    }

    [Fact]
    public void A_batch_without_steps_is_zero()
    {
        using var bench = new Workbench<TracedLayers>(Steps, 2, lengths: [0, 0]);
        bench.Workspace.PoisonScratch();
        bench.Pass();
        foreach (var port in Traces<TracedLayers>()) Assert.All(Told(bench.Workspace, port.Name), v => Assert.Equal(0, v));
        Assert.All(bench.Workspace.Port("Gru1.z", PortRole.TracedGradient).ToArray(), v => Assert.Equal(0, v));
    }

    static IEnumerable<PortInfo> Traces<TModel>() where TModel : class, IRnnModel<TModel> => TModel.Info.Entries[0].Ports.Where(p => p.Role == PortRole.Trace);

    static float[] Told(Workspace workspace, string name) => workspace.Port(name, PortRole.Trace).ToArray();

    /// <summary>Gradients of results, which poison has overwritten.</summary>
    static void Refill(Workspace workspace, ModelInfo info)
    {
        foreach (var port in info.Entries[0].Ports.Where(p => p.Role is PortRole.Output or PortRole.FinalState)) workspace.Gradient(port.Name, port.Role).Fill(1);
    }

    static double Sum<TModel>(TModel model, string gate, int unit, float[] x, float[] h, string layer = "Lstm1.") where TModel : class, IRnnModel<TModel>
    {
        var (w, u, b) = (model.Parameters[$"{layer}W{gate}"], model.Parameters[$"{layer}U{gate}"], model.Parameters[$"{layer}b{gate}"]);
        double sum = b[unit];
        for (int k = 0; k < x.Length; k++) sum += (double)w[unit, k] * x[k];
        for (int k = 0; k < h.Length; k++) sum += (double)u[unit, k] * h[k];
        return sum;
    }

    static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
