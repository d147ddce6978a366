using Rnn.Execution;
using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Elements of one sequence by numbers that stand at steps of another: their definitions, and nothing else touched.</summary>
public sealed unsafe class ChosenStepsTests
{
    const int Rows = 3, Stride = 32;

    static Workspace Sequences()
    {
        var w = new Workspace(new([new PortInfo("t", PortRole.Input, PortKind.Real, 1, "t"), new PortInfo("s", PortRole.Input, PortKind.Real, 1, "s")], [], 16, 4, Rows, "t", "s"));
        int[] t = [2, 4, 1], s = [3, 0, 4];
        t.CopyTo(w.Axis("t").Lengths);
        s.CopyTo(w.Axis("s").Lengths);
        w.Prepare();
        return w;
    }

    /// <summary>The packed row of a step of a caller's row, or -1.</summary>
    static int Packed(Schedule schedule, int step, int caller) => step >= 0 && step < schedule.RowLength(schedule.SortedRow(caller)) ? schedule.Offset(step) + schedule.SortedRow(caller) : -1;

    [Fact]
    public void EveryRowTakesTheStepThatItsTokenNames()
    {
        using var w = Sequences();
        var (order, among) = (w.Axis("t").Schedule, w.Axis("s").Schedule);
        var (steps, target) = (new AlignedFloats(among.Total * Stride, new Random(1)), new AlignedFloats(order.Total * Stride, new Random(2)));
        var expected = target.Span.ToArray();
        for (int step = 0; step < 4; step++)
        {
            int[] tokens = [.. Enumerable.Range(0, order.Active(step)).Select(i => (step + 2 * i) % 5 - (i == 2 ? 9 : 0))];
            for (int i = 0; i < tokens.Length; i++)
                for (int lane = 0; lane < 16; lane++)
                    expected[(order.Offset(step) + i) * Stride + lane] = Packed(among, tokens[i], order.CallerRow(i)) is >= 0 and var from ? steps.Span[from * Stride + 16 + lane] : 0;
            fixed (int* k = tokens) ChosenSteps.Take<Lanes512>(order, among, 0, tokens.Length, k, steps.Pointer + 16, Stride, 16, target.Pointer + order.Offset(step) * Stride, Stride, 16, 1);
        }
        LaneFunction.AssertSameBits(expected, target.Span);
        target.AssertGuard();
    }

    [Fact]
    public void EveryRowIsAddedToTheStepThatItsTokenNames()
    {
        using var w = Sequences();
        var (order, among) = (w.Axis("t").Schedule, w.Axis("s").Schedule);
        var (source, steps) = (new AlignedFloats(Rows * Stride, new Random(1)), new AlignedFloats(among.Total * Stride, new Random(2)));
        var expected = steps.Span.ToArray();
        int[] tokens = [1, 2, 2];
        for (int row = 1; row < Rows; row++)
            if (Packed(among, tokens[row], order.CallerRow(row)) is >= 0 and var to)
                for (int lane = 0; lane < 32; lane++) expected[to * Stride + lane] += source.Span[row * Stride + lane];
        fixed (int* k = tokens) ChosenSteps.Add<Lanes512>(order, among, 1, 2, k + 1, source.Pointer + Stride, Stride, 16, steps.Pointer, Stride, 16, 2);
        LaneFunction.AssertSameBits(expected, steps.Span);
        steps.AssertGuard();
    }

    [Fact]
    public void AStreamTakesAStepOfWhatItKeeps()
    {
        var (steps, target) = (new AlignedFloats(96, new Random(1)), new AlignedFloats(48, new Random(2)));
        var expected = target.Span.ToArray();
        steps.Span.Slice(64, 16).CopyTo(expected);
        steps.Span.Slice(80, 16).CopyTo(expected.AsSpan(32));
        ChosenSteps.TakeKept<Lanes512>(2, steps.Pointer, 32, target.Pointer, 32);
        LaneFunction.AssertSameBits(expected, target.Span);
        expected.AsSpan(0, 16).Clear();
        expected[0] = steps.Span[5];
        ChosenSteps.TakeKept<Lanes512>(5, steps.Pointer, 1, target.Pointer, 16);
        LaneFunction.AssertSameBits(expected, target.Span);
    }
}
