using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Numbers at pairs of steps between the caller's order and that of a walk, either axis outside: their definition.</summary>
public sealed unsafe class PairPortsTests
{
    const int Rows = 3, T = 4, S = 5;

    [Theory, InlineData(false), InlineData(true)]
    public void EveryNumberHasItsPlaceAndAllElseIsZero(bool swapped)
    {
        using var w = new Workspace(new WorkspacePlan([new("t", PortRole.Input, PortKind.Real, 1, "t"), new("s", PortRole.Input, PortKind.Real, 1, "s")], [], 16, T, Rows, "t", "s").With("s", S));
        bool[] ofT = [.. Enumerable.Range(0, T * Rows).Select(i => (i * 7 + i / 3) % 3 != 0)], ofS = [.. Enumerable.Range(0, S * Rows).Select(i => i % Rows != 1 && i % 4 != 2)];
        w.Axis("t").SetMask(ofT);
        w.Axis("s").SetMask(ofS);
        w.Prepare();
        var (outer, inner) = swapped ? (w.Axis("s").Schedule, w.Axis("t").Schedule) : (w.Axis("t").Schedule, w.Axis("s").Schedule);
        var port = new AlignedFloats(T * Rows * S, new Random(1));
        float[] numbers = new float[8], again = new float[8];
        for (int packed = 0; packed < outer.Total; packed++)
        {
            int b = outer.Source[packed] % Rows, row = inner.SortedRow(b);
            for (int i = 0; i < inner.RowLength(row); i++) numbers[i] = 1 + Id(outer.Source[packed] / Rows, b, inner.Source[inner.Offset(i) + row] / Rows);
            fixed (float* n = numbers) PairPorts.Store(outer, inner, packed, row, swapped, port.Pointer, n);
        }
        for (int t = 0; t < T; t++)
            for (int b = 0; b < Rows; b++)
                for (int s = 0; s < S; s++)
                    Assert.Equal(ofT[t * Rows + b] && ofS[s * Rows + b] ? 1 + (swapped ? Id(s, b, t) : Id(t, b, s)) : 0, port.Span[(t * Rows + b) * S + s]);
        port.AssertGuard();
        for (int packed = 0; packed < outer.Total; packed++)
        {
            int b = outer.Source[packed] % Rows, row = inner.SortedRow(b);
            fixed (float* n = again) PairPorts.Load(outer, inner, packed, row, swapped, port.Pointer, n);
            for (int i = 0; i < inner.RowLength(row); i++) Assert.Equal(1 + Id(outer.Source[packed] / Rows, b, inner.Source[inner.Offset(i) + row] / Rows), again[i]);
        }
    }

    static int Id(int outer, int b, int inner) => (outer * Rows + b) * 10 + inner;
}
