using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Whole numbers as floats: their definitions, and nothing else touched.</summary>
public sealed unsafe class NumbersTests
{
    [Fact]
    public void EveryPackedRowHasTheNumberOfItsStep()
    {
        using var w = new Workspace(new([new PortInfo("x", PortRole.Input, PortKind.Real, 1, "t")], [], 16, 5, 4));
        int[] lengths = [2, 0, 5, 3];
        lengths.CopyTo(w.Lengths);
        w.Prepare();
        int[] expected = [0, 0, 0, 1, 1, 1, 2, 2, 3, 4];
        for (int first = 0; first <= 10; first++)
            for (int last = first; last <= 10; last++)
            {
                var target = new AlignedFloats(10 * 32, new Random(1));
                var before = target.Span.ToArray();
                Numbers.Steps(w.Schedule, first, last, target.Pointer, 32);
                for (int i = 0; i < 320; i++)
                    Assert.Equal(i / 32 < first || i / 32 >= last || i % 32 >= 16 ? before[i] : i % 32 == 0 ? expected[i / 32] : 0, target.Span[i]);
                target.AssertGuard();
            }
    }

    [Fact]
    public void StepsStandSideBySide()
    {
        var target = new AlignedFloats(16, new Random(1));
        var before = target.Span.ToArray();
        Numbers.Steps(5, target.Pointer);
        for (int i = 0; i < 16; i++) Assert.Equal(i < 5 ? i : before[i], target.Span[i]);
    }

    [Fact]
    public void EveryRowHasItsToken()
    {
        var target = new AlignedFloats(3 * 16, new Random(1));
        int[] tokens = [7, 0, (1 << 24) - 1];
        fixed (int* t = tokens) Numbers.Tokens(3, t, target.Pointer, 16);
        for (int i = 0; i < 48; i++) Assert.Equal(i % 16 == 0 ? tokens[i / 16] : 0, target.Span[i]);
        target.AssertGuard();
    }
}
