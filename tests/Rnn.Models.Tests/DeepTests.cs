using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Delays, depth gates, inner steps: eager mode, finite differences, streams, and what holds without any reference.</summary>
[Trait("Category", "Bits")]
public sealed class DeepTests
{
    const int Steps = 9;

    delegate void Stepper<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);
    delegate void Many<TState>(ReadOnlySpan<float> x, Span<TState> states, Span<float> y);

    [Fact] public void Dilated_stack_has_the_slope_of_its_differences() => CheckGradients(new DilatedStack(seed: 1));
    [Fact] public void Long_delay_has_the_slope_of_its_differences() => CheckGradients(new LongDelay(seed: 1));
    [Fact] public void Dilated_directions_have_the_slope_of_their_differences() => CheckGradients(new DilatedBothWays(seed: 1));
    [Fact] public void Dilated_cell_of_three_states_has_the_slope_of_its_differences() => CheckGradients(new DilatedThreeStates(seed: 1));
    [Fact] public void Depth_gates_have_the_slope_of_their_differences() => CheckGradients(new DepthGatedStack(seed: 1));
    [Fact] public void Deep_directions_have_the_slope_of_their_differences() => CheckGradients(new DeepBothWays(seed: 1));
    [Fact] public void Inner_steps_have_the_slope_of_their_differences() => CheckGradients(new AdaptiveModel(seed: 1));


    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact] public void Dilated_stack_is_the_network() => Agree<DilatedStack, DilatedNetwork>();
    [Fact] public void Depth_gated_stack_is_the_network() => Agree<DepthGatedPair, DepthGatedNetwork>();
    [Fact] public void Dilation_of_one_is_the_layer() => Agree<DilatedByOne, Undilated>();

    /// <summary>Equal parameters, states at zero: outputs and gradients of the inputs to the bit. Both declare their parameters in one order.</summary>
    static void Agree<TStack, TNetwork>() where TStack : class, IRnnModel<TStack> where TNetwork : class, IRnnModel<TNetwork>
    {
        using var stack = new Workbench<TStack>(Steps, 3, lengths: [Steps, 1, 4]);
        using var network = new Workbench<TNetwork>(Steps, 3, lengths: [Steps, 1, 4]);
        foreach (var (s, n) in TStack.Info.Parameters.Zip(TNetwork.Info.Parameters))
        {
            Assert.Equal(s.Name.Split('.')[^1], n.Name.Split('.')[^1]);
            network.Model.Parameters[n.Name].CopyFrom(stack.Model.Parameters[s.Name].ToArray());
        }
        ClearStates(stack);
        ClearStates(network);
        stack.Pass();
        network.Pass();
        Assert.Equal(network.Workspace.Port("y", PortRole.Output).ToArray(), stack.Workspace.Port("y", PortRole.Output).ToArray());
        Assert.Equal(network.Workspace.Gradient("x", PortRole.Input).ToArray(), stack.Workspace.Gradient("x", PortRole.Input).ToArray());
    }

    /// <summary>No state and no gradient of a state crosses from outside: both are cleared.</summary>
    static void ClearStates<TModel>(Workbench<TModel> bench) where TModel : class, IRnnModel<TModel>
    {
        foreach (var port in TModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
            else if (port.Role == PortRole.FinalState) bench.Workspace.Gradient(port.Name, port.Role).Clear();
    }

    /// <summary>A layer of dilation d is d layers without, each on every d-th step; its register begins with their last states, the newest first.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(3)]
    public void A_dilated_layer_is_as_many_chains_that_take_turns(int steps)
    {
        const int Dilation = 4, Units = 18, Inputs = 5;
        using var dilated = new Workbench<DilatedByFour>(steps, 1);
        ClearStates(dilated);
        dilated.Model.Forward(0, dilated.Workspace);
        var (x, y) = (dilated.Workspace.Port("x", PortRole.Input).ToArray(), dilated.Workspace.Port("y", PortRole.Output).ToArray());
        var register = dilated.Workspace.Port("Lstm1.c", PortRole.FinalState).ToArray();
        for (int chain = 0; chain < Dilation; chain++)
        {
            int[] own = [.. Enumerable.Range(0, steps).Where(t => t % Dilation == chain)];
            int ago = (((steps - 1 - chain) % Dilation) + Dilation) % Dilation;
            if (own.Length == 0)
            {
                Assert.All(register[(ago * Units)..((ago + 1) * Units)], c => Assert.Equal(0, c));
                continue;
            }
            using var plain = new Workbench<Undilated>(own.Length, 1);
            plain.Model.Parameters.Values.Clear();
            foreach (var parameter in Undilated.Info.Parameters) plain.Model.Parameters[parameter.Name].CopyFrom(dilated.Model.Parameters[parameter.Name].ToArray());
            ClearStates(plain);
            for (int i = 0; i < own.Length; i++) x.AsSpan(own[i] * Inputs, Inputs).CopyTo(plain.Workspace.Port("x", PortRole.Input)[(i * Inputs)..]);
            plain.Model.Forward(0, plain.Workspace);
            for (int i = 0; i < own.Length; i++) Assert.Equal(plain.Workspace.Port("y", PortRole.Output).Slice(i * 3, 3).ToArray(), y[(own[i] * 3)..(own[i] * 3 + 3)]);
            Assert.Equal(plain.Workspace.Port("Lstm1.c", PortRole.FinalState).ToArray(), register[(ago * Units)..((ago + 1) * Units)]);
        }
    }

    [Fact]
    public void Dilated_stack_streams()
    {
        using var bench = new Workbench<DilatedStack>(Steps, 1);
        Streams(bench, bench.Model.NewState(), bench.Model.Step, bench.Model.StepBatch);
    }

    [Fact]
    public void Long_delay_streams()
    {
        using var bench = new Workbench<LongDelay>(90, 1);
        Streams(bench, bench.Model.NewState(), bench.Model.Step, bench.Model.StepBatch);
    }

    [Fact]
    public void Depth_gated_stack_streams()
    {
        using var bench = new Workbench<DepthGatedStack>(Steps, 1);
        Streams(bench, bench.Model.NewState(), bench.Model.Step, bench.Model.StepBatch);
    }

    /// <summary>What it costs is a matter of training; a stream has the steps alone.</summary>
    [Fact]
    public void Inner_steps_stream()
    {
        using var bench = new Workbench<AdaptiveModel>(Steps, 1);
        Streams(bench, bench.Model.NewState(), bench.Model.Step, bench.Model.StepBatch);
    }

    static void Streams<TModel, TState>(Workbench<TModel> bench, TState state, Stepper<TState> step, Many<TState> stepBatch) where TModel : class, IRnnModel<TModel> where TState : unmanaged
    {
        ClearStates(bench);
        bench.Model.Forward(0, bench.Workspace);
        var (x, y) = (bench.Workspace.Port("x", PortRole.Input).ToArray(), bench.Workspace.Port("y", PortRole.Output).ToArray());
        int steps = bench.Workspace.Length, inputs = x.Length / steps, outputs = y.Length / steps;
        var (stepped, together) = (new float[y.Length], new float[2 * outputs]);
        var states = new TState[2];
        for (int t = 0; t < steps; t++)
        {
            step(x.AsSpan(t * inputs, inputs), ref state, stepped.AsSpan(t * outputs, outputs));
            stepBatch([.. x.AsSpan(t * inputs, inputs), .. x.AsSpan(t * inputs, inputs)], states, together);
            Assert.Equal(stepped.AsSpan(t * outputs, outputs), together.AsSpan(outputs));
        }
        Assert.Equal(y, stepped);
    }

    [Fact]
    public void Dilated_stack_agrees_with_eager_mode()
    {
        var model = new DilatedStack(seed: 2);
        var lower = EagerTwin.Of(new Lstm<D5, D18>(), model, "Lstm1");
        var upper = EagerTwin.Of(new Gru<D18, D7>(), model, "Gru1");
        var joined = EagerTwin.Of(new CausalConvolution<D7, D4, D2>(), model, "CausalConvolution1");
        var output = EagerTwin.Of(new Dense<D4, D3>(), model, "Dense1");
        // as the definition says it: the states of three and two steps ago, taken from lists of all of them
        var (lowerStates, upperStates) = (new List<States>(), new List<States>());
        var state = model.NewState();
        Compare(x =>
        {
            float[] y = new float[3];
            model.Step(x, ref state, y);
            return y;
        }, x =>
        {
            var low = Late(lower, lowerStates, 3, c => c.Step(new Vec<D5>(x)), c => c.State, (c, s) => c.State = s);
            var high = Late(upper, upperStates, 2, c => c.Step(low), c => c.State, (c, s) => c.State = s);
            return output.Step(joined.Step(high)).ToArray();
        });

        static TResult Late<TCell, TResult>(TCell cell, List<States> states, int steps, Func<TCell, TResult> step, Func<TCell, States> get, Action<TCell, States> set)
        {
            set(cell, states.Count >= steps ? states[^steps] : States.Zero);
            var result = step(cell);
            states.Add(get(cell));
            return result;
        }
    }

    [Fact]
    public void Dilated_network_agrees_with_eager_mode()
    {
        var model = new DilatedNetwork(seed: 2);
        var lower = EagerTwin.Of(new Dilated<Lstm<D5, D18>, D5, D18, D3>(), model, "lower");
        var upper = EagerTwin.Of(new Dilated<Gru<D18, D7>, D18, D7, D2>(), model, "upper");
        var joined = EagerTwin.Of(new CausalConvolution<D7, D4, D2>(), model, "joined");
        var output = EagerTwin.Of(new Dense<D4, D3>(), model, "output");
        var state = model.NewState();
        Compare(x =>
        {
            float[] y = new float[3];
            model.Step(x, ref state, y);
            return y;
        }, x => output.Step(joined.Step(upper.Step(lower.Step(new Vec<D5>(x))))).ToArray());
    }

    [Fact]
    public void Inner_steps_agree_with_eager_mode()
    {
        var model = new AdaptiveModel(seed: 2);
        var cell = EagerTwin.Of(new AdaptiveTime<Lstm<Sum<D5, D1>, D18>, D5, D18, D3>(), model, "AdaptiveTime1");
        EagerTwin.SetOption(cell, "limit", 4);
        EagerTwin.SetOption(cell, "tau", 0.25);
        using var bench = new Workbench<AdaptiveModel>(40, 1);
        ClearStates(bench);
        bench.Model.Parameters.Values.Clear();
        foreach (var parameter in AdaptiveModel.Info.Parameters) bench.Model.Parameters[parameter.Name].CopyFrom(model.Parameters[parameter.Name].ToArray());
        bench.Model.Parameters["AdaptiveTime1.wh"].CopyFrom([.. Enumerable.Range(0, 18).Select(i => 12 * MathF.Sin(i))]);
        EagerTwin.Of(cell, bench.Model, "AdaptiveTime1");
        bench.Model.Forward(0, bench.Workspace);
        var inner = new HashSet<int>();
        for (int t = 0; t < 40; t++)
        {
            double before = cell.ponder.Value;
            var expected = cell.Step(new Vec<D5>(Array.ConvertAll(bench.Workspace.Port("x", PortRole.Input).Slice(t * 5, 5).ToArray(), v => (double)v))).ToArray();
            inner.Add((int)Math.Ceiling((cell.ponder.Value - before) / 0.25) - 1);
            for (int i = 0; i < 3; i++) Assert.Equal(expected[i], bench.Workspace.Port("y", PortRole.Output)[t * 3 + i], 1e-5);
        }
        Assert.Equal(cell.ponder.Value, bench.Workspace.Port("AdaptiveTime1.ponder", PortRole.AuxiliaryLoss)[0], 1e-4);
        Assert.True(inner.Count >= 3, $"inner steps: {string.Join(", ", inner)}");
    }

    static void Compare(Func<float[], float[]> compiled, Func<double[], double[]> eager)
    {
        for (int t = 0; t < 20; t++)
        {
            float[] x = [MathF.Sin(t), MathF.Cos(2 * t), 0.3f * (t % 5), -0.5f, MathF.Sin(3 * t)];
            var (found, expected) = (compiled(x), eager(Array.ConvertAll(x, v => (double)v)));
            for (int i = 0; i < found.Length; i++) Assert.Equal(expected[i], found[i], 1e-5);
        }
    }
}
