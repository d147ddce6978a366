using System.Runtime.InteropServices;
using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>As many numbers go in as come out: small enough for straight code.</summary>
[RnnModel]
[Input(4)]
[Lstm(6)]
[Dense(4)]
public partial class FourToFour;

/// <summary>The same with loops over units.</summary>
[RnnModel]
[Input(20)]
[Gru(70)]
[Dense(20)]
public partial class TwentyToTwenty;

/// <summary>Reads the future; as many numbers go in as come out.</summary>
[RnnModel]
[Input(3)]
[Bidirectional]
[Gru(7)]
[Dense(3)]
public partial class Twice;

/// <summary>Two outputs, the first of which does not wait for the second.</summary>
[RnnModel]
public partial class TwoOutputs
{
    Mat<D3, D3> W, V;
    Mat<D3, D3> U;
    [State] Vec<D3> h;

    public (Vec<D3> first, Vec<D3> second) Step(Vec<D3> x)
    {
        var first = W * x;
        h = Tanh(V * x + U * h);
        return (first, h);
    }
}

/// <summary>What callers do wrong: an exception that says what, or results that are defined; never a wrong number.</summary>
public sealed class BadInputTests
{
    delegate void OneStep<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);
    delegate void ManySteps<TState>(ReadOnlySpan<float> x, Span<TState> states, Span<float> y);

    [Fact]
    public void An_output_may_be_the_input_itself()
    {
        var small = new FourToFour(seed: 2);
        InPlace<FourToFour.State>(4, small.Step, small.Run, small.StepBatch);
        var large = new TwentyToTwenty(seed: 2);
        InPlace<TwentyToTwenty.State>(20, large.Step, large.Run, large.StepBatch);
    }

    static void InPlace<TState>(int width, OneStep<TState> step, OneStep<TState> run, ManySteps<TState> stepBatch) where TState : unmanaged
    {
        const int Count = 61;   // more streams than a group has
        float[] x = Numbers(Count * width), expected = new float[x.Length], y = [.. x];
        TState apart = default, together = default;
        run(x, ref apart, expected);
        run(y, ref together, y);
        Assert.Equal(expected, y);
        Same(apart, together);

        float[] one = [.. x.Take(width)];
        TState alone = default;
        step(one, ref alone, one);
        Assert.Equal(expected.Take(width), one);

        TState[] first = new TState[Count], second = new TState[Count];
        y = [.. x];
        stepBatch(x, first, expected);
        stepBatch(y, second, y);
        Assert.Equal(expected, y);
        for (int i = 0; i < Count; i++) Same(first[i], second[i]);
    }

    /// <summary>Shifted by a number, what a step writes is what the next one would have read.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(-15)]
    public void An_output_that_overlaps_an_input_otherwise_is_refused(int shift)
    {
        var model = new FourToFour(seed: 2);
        float[] memory = Numbers(60), before = [.. memory];
        var state = model.NewState();
        var states = new FourToFour.State[4];
        Refused(() => model.Run(memory.AsSpan(20, 16), ref state, memory.AsSpan(20 + shift, 16)), "y and x share memory");
        Refused(() => model.StepBatch(memory.AsSpan(20, 16), states, memory.AsSpan(20 + shift, 16)), "y and x share memory");
        if (Math.Abs(shift) < 4) Refused(() => model.Step(memory.AsSpan(20, 4), ref state, memory.AsSpan(20 + shift, 4)), "y and x share memory");
        else model.Step(memory.AsSpan(20, 4), ref state, memory.AsSpan(20 + shift, 4).ToArray());   // apart: no mistake
        Assert.Equal(before, memory);
        Assert.All(states, s => Same(s, default));
    }

    [Fact]
    public void Outputs_wider_or_narrower_than_the_input_need_memory_of_their_own()
    {
        var model = new GruModel(seed: 3);
        var memory = Numbers(50);
        var state = model.NewState();
        Refused(() => model.Step(memory.AsSpan(0, 5), ref state, memory.AsSpan(0, 3)), "y and x share memory");
        Refused(() => model.Run(memory.AsSpan(0, 20), ref state, memory.AsSpan(0, 12)), "y and x share memory");
        model.Run(memory.AsSpan(0, 20), ref state, memory.AsSpan(20, 12));   // side by side
        Assert.Contains("pass another span, or copy x first", Assert.Throws<ArgumentException>(() => model.StepBatch(memory.AsSpan(0, 10), new GruModel.State[2], memory.AsSpan(4, 6))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_in_the_place_of_tokens_is_refused()
    {
        var model = new SmallCharacterModel(seed: 3);
        var state = model.NewState();
        var memory = new int[22];
        Refused(() => model.Run(memory.AsSpan(4, 2), ref state, MemoryMarshal.Cast<int, float>(memory.AsSpan())), "y and x share memory");
    }

    [Fact]
    public void The_state_shares_memory_with_nothing()
    {
        var model = new FourToFour(seed: 2);
        var states = new FourToFour.State[2];
        var x = Numbers(8);
        Refused(() => model.Step(MemoryMarshal.Cast<FourToFour.State, float>(states.AsSpan())[..4], ref states[0], x.AsSpan(0, 4)), "x and state share memory");
        Refused(() => model.Run(x, ref states[0], MemoryMarshal.Cast<FourToFour.State, float>(states.AsSpan())[..8]), "y and state share memory");
        Refused(() => model.StepBatch(x, states, MemoryMarshal.Cast<FourToFour.State, float>(states.AsSpan())[10..18]), "y and states share memory");
        Assert.All(states, s => Same(s, default));
    }

    [Fact]
    public void Outputs_are_apart_from_each_other_and_from_an_input_that_is_read_later()
    {
        var model = new TwoOutputs(seed: 4);
        var state = model.NewState();
        float[] memory = Numbers(12), x = Numbers(3), first = new float[3], second = new float[3];
        Refused(() => model.Step(x, ref state, memory.AsSpan(0, 3), memory.AsSpan(0, 3)), "second and first share memory");
        Refused(() => model.Step(x, ref state, memory.AsSpan(0, 3), memory.AsSpan(2, 3)), "second and first share memory");
        model.Step(x, ref state, first, second);
        foreach (bool firstIsInput in (bool[])[true, false])
        {
            // either it is refused, or the results are those of memory of its own
            var again = model.NewState();
            float[] place = [.. x], other = new float[3];
            try
            {
                model.Step(place, ref again, firstIsInput ? place : other, firstIsInput ? other : place);
            }
            catch (ArgumentException)
            {
                Assert.Equal(x, place);
                continue;
            }
            Assert.Equal(first, firstIsInput ? place : other);
            Assert.Equal(second, firstIsInput ? other : place);
        }
    }

    [Fact]
    public void A_model_that_reads_the_future_copies_its_inputs_first()
    {
        var model = new Twice(seed: 1);
        float[] x = Numbers(30), expected = new float[30];
        model.Run(x, expected);
        float[] memory = [.. x, 0];
        model.Run(memory.AsSpan(0, 30), memory.AsSpan(1, 30));
        Assert.Equal(expected, memory[1..]);
    }

    [Fact]
    public void The_output_after_the_last_step_needs_a_step()
    {
        var model = new ManyToOne(seed: 1);
        var state = model.NewState();
        var y = new float[3];
        Assert.Contains("x has no steps; y is the output after the last one", Assert.Throws<ArgumentException>(() => model.Run([], ref state, y)).Message, StringComparison.Ordinal);
        model.Run(new float[5], ref state, y);
    }

    [Fact]
    public void Sequences_of_no_steps_write_nothing()
    {
        var model = new GruModel(seed: 1);
        var state = model.NewState();
        model.Run([], ref state, []);
        Same(state, default);
        Assert.Contains("y has 3 elements; 0 are needed", Assert.Throws<ArgumentException>(() => model.Run([], ref state, new float[3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_from_zero_to_the_classes()
    {
        var model = new SmallCharacterModel(seed: 1);
        var state = model.NewState();
        var y = new float[11];
        foreach (int token in (int[])[-1, 11, int.MaxValue, int.MinValue])
        {
            Assert.Contains($"The token x is {token}; tokens are from 0 to 10", Assert.Throws<ArgumentOutOfRangeException>(() => model.Step(token, ref state, y)).Message, StringComparison.Ordinal);
            Assert.Contains($"The token of x at place 0 is {token}", Assert.Throws<ArgumentOutOfRangeException>(() => model.Run([token], ref state, y)).Message, StringComparison.Ordinal);
        }
        Same(state, default);
    }

    [Theory]
    [InlineData(0, 1, "A workspace for 0 steps; at least one is needed")]
    [InlineData(-3, 1, "A workspace for -3 steps; at least one is needed")]
    [InlineData(1, 0, "A workspace for 0 rows; at least one is needed")]
    [InlineData(5, int.MinValue, "A workspace for -2147483648 rows; at least one is needed")]
    [InlineData(1 << 26, 1, "bytes; one array holds less than")]
    [InlineData(1 << 30, 4, "rows of steps; one array holds at most")]
    [InlineData(int.MaxValue, int.MaxValue, "Plan fewer steps or rows")]
    public void A_plan_has_sizes_that_memory_can_hold(int length, int batch, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => TwoLayerLstm.Plan(0, length, batch)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void An_entry_is_one_that_the_model_has(int entry)
    {
        var model = new GruModel(seed: 1);
        using var workspace = new Workspace(GruModel.Plan(0, 3, 2));
        foreach (Action call in (Action[])[() => GruModel.Plan(entry, 3, 2), () => model.Forward(entry, workspace), () => model.Backward(entry, workspace)])
            Assert.Contains("GruModel has 1 entries: 0", Assert.Throws<ArgumentOutOfRangeException>(call).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_serves_the_entry_it_was_planned_for()
    {
        var model = new GruModel(seed: 1);
        using var other = new Workspace(TwoLayerLstm.Plan(0, 3, 2));
        Assert.Contains("make it from GruModel.Plan(0, ...)", Assert.Throws<ArgumentException>(() => model.Forward(0, other)).Message, StringComparison.Ordinal);
        Assert.Contains("make it from GruModel.Plan(0, ...)", Assert.Throws<ArgumentException>(() => model.Backward(0, other)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => model.Forward(0, null!));
        Assert.Throws<ArgumentNullException>(() => new Workspace(null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(4)]
    public void Steps_and_rows_in_use_are_from_one_to_the_plan(int value)
    {
        using var workspace = new Workspace(GruModel.Plan(0, 3, 3));
        Assert.Contains($"A sequence of {value} steps", Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Length = value).Message, StringComparison.Ordinal);
        Assert.Contains($"A batch of {value} rows", Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Batch = value).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void A_length_is_from_zero_to_the_steps_in_use(int length)
    {
        using var bench = new Workbench<GruModel>(3, 2);
        bench.Workspace.Lengths[1] = length;
        Assert.Contains($"Row 1 has a length of {length}; 3 steps are in use", Assert.Throws<ArgumentOutOfRangeException>(() => bench.Model.Forward(0, bench.Workspace)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => bench.Model.Backward(0, bench.Workspace));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void Threads_are_from_one_to_a_team(int threads)
    {
        using var workspace = new Workspace(GruModel.Plan(0, 3, 2)) { Threads = 2 };
        Assert.Contains($"A team of {threads} threads; it has from 1, the calling thread, to 1024", Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Threads = threads).Message, StringComparison.Ordinal);
        Assert.Equal(2, workspace.Threads);   // the team it had goes on
    }

    /// <summary>More threads than rows, than blocks, than the machine has.</summary>
    [Fact]
    public void Absurdly_many_threads_change_no_bit()
    {
        using Workbench<TwoLayerLstm> one = new(4, 2), many = new(4, 2, threads: 37);
        for (int i = 0; i < 4; i++)   // some runs with the team, some without
        {
            one.Pass();
            many.Pass();
            Assert.Equal(one.Digest(), many.Digest());
        }
    }

    [Fact]
    public void Backward_goes_through_the_forward_pass_that_was_run()
    {
        using var bench = new Workbench<DroppedOut>(5, 3, training: true);
        var (model, workspace) = (bench.Model, bench.Workspace);
        Assert.Throws<InvalidOperationException>(() => model.Backward(0, workspace));
        Refused("Lengths or the mask changed since Forward", w => w.Length = 4, w => w.Batch = 2, w => w.Lengths[0] = 2, w => w.SetMask(new bool[w.Length * w.Batch]));
        Refused("change Training, Seed, Update, FirstRow and FirstStep before it", w => w.Training = false, w => w.Seed = 99, w => w.Update = 7, w => w.FirstRow = 3, w => w.FirstStep = 2);
        model.Forward(0, workspace);
        workspace.Training = workspace.Training;   // what changes nothing may stand anywhere
        workspace.Lengths[0] = workspace.Lengths[0];
        model.Backward(0, workspace);
        Assert.Throws<InvalidOperationException>(() => model.Backward(0, workspace));

        void Refused(string message, params Action<Workspace>[] changes)
        {
            foreach (var change in changes)
            {
                model.Forward(0, workspace);
                change(workspace);
                Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => model.Backward(0, workspace)).Message, StringComparison.Ordinal);
            }
        }
    }

    static void Refused(Action call, string message) => Assert.StartsWith(message, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);

    static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * 0.7f + 0.3f))];

    static void Same<TState>(TState a, TState b) where TState : unmanaged =>
        Assert.True(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref a, 1)).SequenceEqual(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref b, 1))));
}
