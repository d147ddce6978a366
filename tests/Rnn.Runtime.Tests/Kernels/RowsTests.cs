using Rnn.Kernels;
using MatrixRows = Rnn.Kernels.Rows;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Moves of rows and entries: their definitions, to the bit, and nothing else touched.</summary>
public sealed unsafe class RowsTests
{
    [Theory]
    [InlineData(3, 5, 16)]
    [InlineData(4, 16, 16)]
    [InlineData(3, 20, 48)]
    public void ARowIsTakenByItsToken(int height, int count, int blockStride)
    {
        int ldm = (height * count + 15) / 16 * 16, blocks = (count + 15) / 16, ldt = blocks * blockStride;
        var (m, target) = (new AlignedFloats(3 * ldm, new Random(1)), new AlignedFloats(3 * ldt, new Random(2)));
        var expected = target.Span.ToArray();
        int[] tokens = [height - 1, 0, 1];
        for (int row = 0; row < 3; row++)
            for (int i = 0; i < 16 * blocks; i++) expected[row * ldt + i / 16 * blockStride + i % 16] = i < count ? m.Span[row * ldm + tokens[row] * count + i] : 0;
        fixed (int* t = tokens) MatrixRows.Take(3, t, m.Pointer, ldm, target.Pointer, ldt, blockStride, count);
        LaneFunction.AssertSameBits(expected, target.Span);
        m.AssertGuard();
        target.AssertGuard();
    }

    [Theory]
    [InlineData(3, 5, 16)]
    [InlineData(4, 16, 16)]
    [InlineData(3, 20, 48)]
    public void ARowIsPutByItsToken(int height, int count, int blockStride)
    {
        int lds = (count + 15) / 16 * 16, ldm = (height * count + 15) / 16 * blockStride;
        var (source, m) = (new AlignedFloats(3 * lds, new Random(1)), new AlignedFloats(3 * ldm, new Random(2)));
        var expected = m.Span.ToArray();
        int[] tokens = [height - 1, 0, 1];
        for (int row = 0; row < 3; row++)
            for (int i = 0; i < count; i++)
            {
                int lane = tokens[row] * count + i;
                expected[row * ldm + lane / 16 * blockStride + lane % 16] = source.Span[row * lds + i];
            }
        fixed (int* t = tokens) MatrixRows.Put(3, t, source.Pointer, lds, m.Pointer, ldm, blockStride, count);
        LaneFunction.AssertSameBits(expected, m.Span);
        m.AssertGuard();
    }

    [Fact]
    public void EntriesAreRearranged()
    {
        var (source, target) = (new AlignedFloats(32, new Random(1)), new AlignedFloats(32, new Random(2)));
        var expected = target.Span.ToArray();
        for (int row = 0; row < 2; row++)
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 5; j++) expected[row * 16 + j * 3 + i] = source.Span[row * 16 + i * 5 + j];
        MatrixRows.Rearrange(2, source.Pointer, 16, 5, 1, target.Pointer, 16, 1, 3, 3, 5);
        LaneFunction.AssertSameBits(expected, target.Span);
    }

    /// <summary>A register moves within its own memory, either way.</summary>
    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void LanesMoveOverThemselves(int from, int to)
    {
        var register = new AlignedFloats(2 * 64, new Random(1));
        var expected = register.Span.ToArray();
        for (int row = 0; row < 2; row++) register.Span.Slice(row * 64 + from, 55).ToArray().CopyTo(expected, row * 64 + to);
        CopyLanes.Rows(2, register.Pointer, 64, 16, from, register.Pointer, 64, 16, to, 55);
        LaneFunction.AssertSameBits(expected, register.Span);
    }
}
