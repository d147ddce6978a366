using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>
/// Kernels against their definition, one fused multiply-add after the other on single floats: equal bits for every shape prove that neither
/// tiles nor chunks nor the number of rows nor the form of the lanes shows.
/// </summary>
public unsafe class ProductTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8), InlineData(9), InlineData(13), InlineData(49), InlineData(75), InlineData(121)]
    public void EveryLaneIsOneChain(int rows)
    {
        foreach (int k in rows < 10 ? new[] { 0, 1, 20 } : [5])
            foreach (int blocks in new[] { 1, 2, 3 })
                for (int parts = 1; parts <= 5; parts++)
                {
                    Check<Lanes512>(rows, k, blocks, parts);
                    Check<Lanes256>(rows, k, blocks, parts);
                    Check<Lanes128>(rows, k, blocks, parts);
                }
    }

    enum Start { Zero, Bias, OtherRows, InPlace }

    static void Check<L>(int rows, int k, int blocks, int parts) where L : unmanaged, ILanes<L>
    {
        var random = new Random(rows * 1000 + k * 100 + blocks * 10 + parts);
        // The panel is a part of a larger stack, and rows are longer than what is used of them.
        var panel = new Panel(blocks, parts, (k + 2) * (parts + 1) * 16, (parts + 1) * 16, (parts + 2) * 16);
        var (lda, ldc, initBlock) = (k + 3, blocks * panel.TargetBlockStride + 32, parts * 16);
        var a = new AlignedFloats(rows * lda, random);
        var w = new AlignedFloats(blocks * panel.BlockStride, random);
        var bias = new AlignedFloats(blocks * initBlock, random);
        var others = new AlignedFloats(rows * blocks * initBlock, random);
        foreach (var start in Enum.GetValues<Start>())
        {
            var c = new AlignedFloats(rows * ldc, random);
            var expected = c.Span.ToArray();
            for (int row = 0; row < rows; row++)
                for (int block = 0; block < blocks; block++)
                    for (int lane = 0; lane < parts * 16; lane++)
                    {
                        int at = row * ldc + block * panel.TargetBlockStride + lane;
                        float sum = start switch
                        {
                            Start.Zero => 0,
                            Start.Bias => bias.Span[block * initBlock + lane],
                            Start.OtherRows => others.Span[row * blocks * initBlock + block * initBlock + lane],
                            _ => expected[at],
                        };
                        for (int i = 0; i < k; i++) sum = MathF.FusedMultiplyAdd(a.Span[row * lda + i], w.Span[block * panel.BlockStride + i * panel.Step + lane], sum);
                        expected[at] = sum;
                    }
            var (init, ldInit, block0) = start switch
            {
                Start.Zero => (0, 0, 0),
                Start.Bias => ((nint)bias.Pointer, 0, initBlock),
                Start.OtherRows => ((nint)others.Pointer, blocks * initBlock, initBlock),
                _ => ((nint)c.Pointer, ldc, panel.TargetBlockStride),
            };
            Product.Rows<L>(rows, a.Pointer, lda, k, w.Pointer, panel, (float*)init, ldInit, block0, c.Pointer, ldc);
            LaneFunction.AssertSameBits(expected, c.Span);
            c.AssertGuard();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void OneRowIsARowOfMany(int parts)
    {
        var random = new Random(3);
        const int k = 37;
        for (int blocks = 1; blocks <= 13; blocks++)
        {
            int width = blocks * parts * 16;
            var panel = new Panel(blocks, parts, (k + 1) * (parts + 1) * 16, (parts + 1) * 16, parts * 16);
            var (a, w, start) = (new AlignedFloats(k, random), new AlignedFloats(blocks * panel.BlockStride, random), new AlignedFloats(width, random));
            var many = new AlignedFloats(width);
            Product.Rows<Lanes128>(1, a.Pointer, k, k, w.Pointer, panel, start.Pointer, 0, parts * 16, many.Pointer, width);
            OneRow<Lanes128>();
            OneRow<Lanes256>();
            OneRow<Lanes512>();

            void OneRow<L>() where L : unmanaged, ILanes<L>
            {
                var one = new AlignedFloats(width);
                Product.Row<L>(a.Pointer, k, w.Pointer, panel, start.Pointer, parts * 16, one.Pointer);
                LaneFunction.AssertSameBits(many.Span, one.Span);
                one.AssertGuard();
                start.Span.CopyTo(one.Span);
                Product.Row<L>(a.Pointer, k, w.Pointer, panel, one.Pointer, parts * 16, one.Pointer);
                LaneFunction.AssertSameBits(many.Span, one.Span);
            }
        }
    }
}
