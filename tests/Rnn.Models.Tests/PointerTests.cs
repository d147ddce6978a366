using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Elements of sequences that tokens choose: slopes, eager mode, streams, and tokens of no step. Bits are in <see cref="BitTests"/>.</summary>
public sealed class PointerTests
{
    [Fact] public void Pointing_has_the_slope_of_its_differences() => CheckGradients(new PointerNetwork(seed: 1));
    [Fact] public void Choosing_has_the_slope_of_its_differences() => CheckGradients(new Chooses(seed: 1));
    [Fact] public void Choosing_in_a_loop_has_the_slope_of_its_differences() => CheckGradients(new ChoosesInALoop(seed: 1));
    [Fact] public void Programming_has_the_slope_of_its_differences() => CheckGradients(new Programmer(seed: 1));

    [Fact] public void Weights_over_pairs_have_the_slope_of_their_differences() => CheckGradients(new TellsWeights(seed: 1));

    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Programs_agree_with_eager_mode()
    {
        using var bench = new Workbench<Programmer>(6, 3, lengths: [6, 2, 3]);
        var w = bench.Workspace;
        w.PoisonScratch();
        bench.Model.Forward(0, w);
        for (int row = 0; row < 3; row++)
        {
            var eager = EagerTwin.Of(new Programmer(seed: 9), bench.Model, "");
            var numbers = Steps("numbers", t => new Scalar(Row(w.Port("numbers", PortRole.Input), t, row, 1)[0]));
            var table = Steps("table", t => new Vec<D3>(Row(w.Port("table", PortRole.Input), t, row, 3)));
            var (answer, lookup, rows) = eager.Forward(Steps("question", t => new Token(w.Tokens("question")[t * 3 + row])), numbers, Steps("positions", t => new Token(w.Tokens("positions")[t * 3 + row])), table);
            Close([answer.Value], Row(w.Port("answer", PortRole.Output), 0, row, 1));
            for (int t = 0; t < table.Length; t++)
            {
                Close([rows.Values[t].Value], Row(w.Port("rows", PortRole.Output), t, row, 1));
                Close(lookup.Values[t].ToArray(), Row(w.Port("lookup", PortRole.Output), t, row, 3));
            }

            Seq<T> Steps<T>(string port, Func<int, T> at) => new(Enumerable.Range(0, w.Axis(port).Lengths[row]).Select(at).ToArray());
        }
    }

    [Fact]
    public void What_is_chosen_is_what_eager_mode_chooses()
    {
        using var bench = new Workbench<Chooses>(5, 3, lengths: [5, 2, 3]);
        var w = bench.Workspace;
        w.Port("cell.h", PortRole.InitialState).Clear();       // as eager cells start
        w.PoisonScratch();
        bench.Model.Forward(0, w);
        for (int row = 0; row < 3; row++)
        {
            var eager = EagerTwin.Of(new Chooses(seed: 9), bench.Model, "");
            int steps = w.Lengths[row], others = w.Axis("other").Lengths[row];
            var x = new Seq<Vec<D3>>(Enumerable.Range(0, steps).Select(t => new Vec<D3>(Row(w.Port("x", PortRole.Input), t, row, 3))));
            var (y, once, number, other) = eager.Forward(x, Tokens("next", row, steps), w.Tokens("place")[row], Tokens("other", row, others));
            for (int t = 0; t < steps; t++) Close(y[t].ToArray(), Row(w.Port("y", PortRole.Output), t, row, 4));
            Close(once.ToArray(), Row(w.Port("once", PortRole.Output), 0, row, 18));
            Close([number.Value], Row(w.Port("number", PortRole.Output), 0, row, 1));
            for (int t = 0; t < others; t++) Close([other[t].Value], Row(w.Port("other", PortRole.Output), t, row, 1));
        }

        Seq<Token> Tokens(string port, int row, int steps) => new(Enumerable.Range(0, steps).Select(t => new Token(w.Tokens(port)[t * 3 + row])));
    }

    static double[] Row(ReadOnlySpan<float> port, int step, int row, int width) => Array.ConvertAll(port.Slice((step * 3 + row) * width, width).ToArray(), v => (double)v);

    static void Close(double[] expected, double[] found)
    {
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], found[i], 1e-5);
    }

    [Fact]
    public void Weights_over_pairs_stand_in_the_callers_order_with_zeros_where_there_is_no_step()
    {
        using var bench = new Workbench<TellsWeights>(5, 3, lengths: [5, 0, 3]);
        var w = bench.Workspace;
        w.Axis("given").Length = 4;
        int[] given = [2, 3, 4];
        given.CopyTo(w.Axis("given").Lengths);
        w.SetMask([.. Enumerable.Range(0, 15).Select(i => i % 3 == 0 || i % 3 == 2 && i / 3 % 2 == 0)]);       // row 2 has the steps 0, 2, 4
        w.PoisonScratch();
        bench.Model.Forward(0, w);
        Check("weights", "given", "source");
        Check("likeness", "source", "given");
        Check("own", "source", "source");

        void Check(string port, string outer, string inner)
        {
            var values = w.Port(port, PortRole.Output).ToArray();
            int across = w.Axis(inner).Length;
            Assert.Equal(w.Axis(outer).Length * 3 * across, values.Length);
            for (int t = 0; t < w.Axis(outer).Length; t++)
                for (int row = 0; row < 3; row++)
                {
                    var numbers = values.AsSpan((t * 3 + row) * across, across).ToArray();
                    for (int s = 0; s < across; s++) Assert.Equal(Has(outer, row, t) && Has(inner, row, s), numbers[s] > 0);
                    if (port != "likeness" && Has(outer, row, t) && w.Axis(inner).Lengths[row] > 0) Assert.Equal(1, numbers.Sum(), 1e-5f);
                }
        }

        bool Has(string axis, int row, int step) => axis == "given" ? step < given[row] : row == 0 || row == 2 && step % 2 == 0;
    }

    [Fact]
    public void Run_tells_weights_over_pairs()
    {
        var model = new TellsWeights(seed: 3);
        float[] source = [.. Enumerable.Range(0, 9).Select(i => MathF.Sin(i))], given = [.. Enumerable.Range(0, 6).Select(i => MathF.Cos(i))];
        float[] weights = new float[6], likeness = new float[6], own = new float[9], y = new float[36];
        model.Run(source, given, weights, likeness, own, y);
        Assert.Equal([1, 1], weights.Chunk(3).Select(r => MathF.Round(r.Sum(), 5)));
        Assert.All(likeness, v => Assert.InRange(v, 0.01f, 0.99f));
        Assert.Equal([1, 1, 1], own.Chunk(3).Select(r => MathF.Round(r.Sum(), 5)));
        Assert.Throws<ArgumentException>(() => model.Run(source, given, new float[7], likeness, own, y));
    }

    [Fact]
    public void A_stream_points_with_the_bits_of_the_whole_pass()
    {
        var model = new PointerNetwork(seed: 4);
        using var workspace = new Workspace(PointerNetwork.Plan(0, 7, 1).With("given", 4));
        float[] source = [.. Enumerable.Range(0, 14).Select(i => MathF.Sin(3 * i))];
        int[] given = [0, 6, 2, 5], labels = [6, 2, 5, 1];
        source.CopyTo(workspace.Port("source", PortRole.Input));
        given.CopyTo(workspace.Tokens("given"));
        labels.CopyTo(workspace.Tokens("labels"));
        model.Forward(0, workspace);
        var expected = workspace.Port("y", PortRole.Output).ToArray();

        var state = model.NewState();
        model.RunEncode(source, ref state);
        var fork = state;
        float[] loss = new float[4], again = new float[4], weights = new float[48];
        for (int t = 0; t < 4; t++)
        {
            model.StepPoint(given[t], labels[t], ref state, loss.AsSpan(t, 1), weights.AsSpan(12 * t, 12));
            Assert.Equal(MathF.Exp(-loss[t]), weights[12 * t + labels[t]], 1e-5f);
            Assert.All(weights[(12 * t + 7)..(12 * t + 12)], v => Assert.Equal(0, v));
        }
        model.RunPoint(given, labels, ref fork, again, new float[48]);
        Assert.Equal(expected, loss);
        Assert.Equal(expected, again);
    }

    [Fact]
    public void A_stream_chooses_in_its_loop_with_the_bits_of_the_whole_pass()
    {
        var model = new ChoosesInALoop(seed: 4);
        using var workspace = new Workspace(ChoosesInALoop.Plan(0, 12, 1).With("x", 5));
        float[] source = [.. Enumerable.Range(0, 12 * 18).Select(i => MathF.Sin(3 * i))], x = [.. Enumerable.Range(0, 15).Select(i => MathF.Cos(i))];
        int[] tokens = [11, 0, 5, 5, 2];
        source.CopyTo(workspace.Port("source", PortRole.Input));
        x.CopyTo(workspace.Port("x", PortRole.Input));
        tokens.CopyTo(workspace.Tokens("k"));
        model.Forward(0, workspace);
        var state = model.NewState();
        model.RunKeep(source, ref state);
        var y = new float[5 * 18];
        for (int t = 0; t < 5; t++) model.StepNext(x.AsSpan(3 * t, 3), tokens[t], ref state, y.AsSpan(18 * t, 18));
        Assert.Equal(workspace.Port("y", PortRole.Output).ToArray(), y);
    }

    [Fact]
    public void A_stream_takes_what_it_keeps()
    {
        var model = new Looks(seed: 4);
        model.Parameters["v"].CopyFrom([1, 2, 3]);
        var state = model.NewState();
        float[] x = [0.5f, -2, 3], y = [.. Enumerable.Range(0, 12).Select(i => (float)i)], number = new float[1], vector = new float[3];
        model.Run(x, y, ref state);
        for (int k = 0; k < 3; k++)
        {
            model.StepLook(k, ref state, number, vector);
            Assert.Equal([x[k], y[3 * k], 2 * y[3 * k + 1], 3 * y[3 * k + 2]], [number[0], .. vector]);
            model.StepSquare(k, 3, ref state, number);
            Assert.Equal(x[k] * x[k] + 9 + 2 * 10 + 3 * 11, number[0]);
        }
        Assert.Contains("numbers, which has 3", Assert.Throws<ArgumentOutOfRangeException>(() => model.StepLook(3, ref state, number, vector)).Message, StringComparison.Ordinal);
        Assert.Contains("vectors, which has 4", Assert.Throws<ArgumentOutOfRangeException>(() => model.StepSquare(0, 4, ref state, number)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_of_no_step_is_refused_before_anything_is_computed()
    {
        using var bench = new Workbench<Chooses>(5, 3, lengths: [5, 2, 3]);
        var w = bench.Workspace;
        Refuses(w.Tokens("next"), 1 * 3 + 1, 2, "The token of next at step 1, row 1 is 2; it chooses among the steps of x, of which that row has 2.");
        Refuses(w.Tokens("place"), 2, 3, "The token of place at row 2 is 3; it chooses among the steps of x, of which that row has 3.");
        Refuses(w.Tokens("place"), 2, -1, "The token of place at row 2 is -1;");
        w.Tokens("next")[3 * 3 + 1] = 99;         // no step of the row
        bench.Model.Forward(0, w);

        void Refuses(Span<int> tokens, int place, int token, string message)
        {
            int before = tokens[place];
            tokens[place] = token;
            Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => bench.Model.Forward(0, w)).Message, StringComparison.Ordinal);
            tokens[place] = before;
        }
    }

    [Fact]
    public void Nothing_is_chosen_from_an_empty_sequence()
    {
        using var bench = new Workbench<Chooses>(5, 3, lengths: [5, 2, 3]);
        bench.Workspace.Lengths[1] = 0;
        Assert.Contains("of which that row has 0", Assert.Throws<ArgumentOutOfRangeException>(() => bench.Model.Forward(0, bench.Workspace)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Seq<Scalar>([])[0]);
    }

    [Fact]
    public void A_stream_refuses_a_token_of_no_step_and_leaves_the_state_alone()
    {
        var model = new PointerNetwork(seed: 4);
        var state = model.NewState();
        Refuses(0, "which has 0");
        model.RunEncode([0.1f, 0.2f, 0.3f, 0.4f], ref state);
        Refuses(2, "which has 2");
        Refuses(-1, "The token");

        void Refuses(int token, string message)
        {
            var before = ((ReadOnlySpan<float>)state).ToArray();
            Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => model.StepPoint(0, token, ref state, new float[1], new float[12])).Message, StringComparison.Ordinal);
            Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => model.RunPoint([0, 0], [0, token], ref state, new float[2], new float[24])).Message, StringComparison.Ordinal);
            Assert.Equal(before, ((ReadOnlySpan<float>)state).ToArray());
        }
    }

    [Fact]
    public void Run_takes_tokens_that_choose()
    {
        var model = new Chooses(seed: 3);
        float[] x = [0.1f, 0.2f, 0.3f, -0.1f, -0.2f, -0.3f], y = new float[8], once = new float[18], number = new float[1], other = new float[3];
        model.Run(x, [1, 0], [1], [0, 1, 1], y, once, number, other);
        Assert.Equal([number[0], number[0]], other[1..]);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Run(x, [1, 0], [2], [0, 1, 1], y, once, number, other));
    }
}
