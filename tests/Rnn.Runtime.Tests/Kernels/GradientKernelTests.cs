using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Kernels that sum over rows, against their definition in single floats: rows ascending, whatever the chunks and shares.</summary>
public unsafe class GradientKernelTests
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(5, 7, 2, 4)]
    [InlineData(95, 13, 3, 3)]
    [InlineData(96, 6, 1, 1)]
    [InlineData(97, 17, 2, 2)]
    [InlineData(200, 20, 3, 4)]
    [InlineData(0, 4, 1, 2)]
    public void OuterSumsRowsAscending(int rows, int k, int blocks, int parts)
    {
        Check<Lanes512>(rows, k, blocks, parts);
        Check<Lanes256>(rows, k, blocks, parts);
        Check<Lanes128>(rows, k, blocks, parts);

        static void Check<L>(int rows, int k, int blocks, int parts) where L : unmanaged, ILanes<L>
        {
            var random = new Random(rows + k);
            var panel = new Panel(blocks, parts, (k + 1) * (parts + 1) * 16, (parts + 1) * 16, parts * 16);
            var (lda, ldDelta) = (k + 5, blocks * panel.TargetBlockStride + 16);
            var (a, delta) = (new AlignedFloats(rows * lda, random), new AlignedFloats(rows * ldDelta, random));
            var gradient = new AlignedFloats(blocks * panel.BlockStride, random);
            var expected = gradient.Span.ToArray();
            for (int block = 0; block < blocks; block++)
                for (int i = 0; i < k; i++)
                    for (int lane = 0; lane < parts * 16; lane++)
                        for (int row = 0; row < rows; row++)
                        {
                            ref float sum = ref expected[block * panel.BlockStride + i * panel.Step + lane];
                            sum = MathF.FusedMultiplyAdd(a.Span[row * lda + i], delta.Span[row * ldDelta + block * panel.TargetBlockStride + lane], sum);
                        }
            // Two workers: the blocks are divided.
            Outer.Rows<L>(rows, a.Pointer, lda, k, delta.Pointer, ldDelta, gradient.Pointer, panel, 0, blocks / 2);
            Outer.Rows<L>(rows, a.Pointer, lda, k, delta.Pointer, ldDelta, gradient.Pointer, panel, blocks / 2, blocks);
            LaneFunction.AssertSameBits(expected, gradient.Span);
            gradient.AssertGuard();
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9, 2, 3)]
    [InlineData(40, 3, 4)]
    public void LookupScatterAddAndColumnSumFollowTheirDefinitions(int rows, int blocks, int parts)
    {
        Check<Lanes512>(rows, blocks, parts);
        Check<Lanes256>(rows, blocks, parts);
        Check<Lanes128>(rows, blocks, parts);

        static void Check<L>(int rows, int blocks, int parts) where L : unmanaged, ILanes<L>
        {
            const int Classes = 7;
            var random = new Random(rows);
            var panel = new Panel(blocks, parts, Classes * parts * 16, parts * 16, parts * 16);
            int ld = blocks * parts * 16;
            int* tokens = stackalloc int[rows];
            for (int row = 0; row < rows; row++) tokens[row] = random.Next(Classes - 1);
            var (w, init, delta) = (new AlignedFloats(blocks * panel.BlockStride, random), new AlignedFloats(rows * ld, random), new AlignedFloats(rows * ld, random));
            var (c, plain, bias) = (new AlignedFloats(rows * ld), new AlignedFloats(rows * ld), new AlignedFloats(rows * ld));
            var (gradient, column) = (new AlignedFloats(blocks * panel.BlockStride, random), new AlignedFloats(ld, random));
            var (expectedGradient, expectedColumn) = (gradient.Span.ToArray(), column.Span.ToArray());

            Lookup.Rows<L>(rows, tokens, w.Pointer, panel, init.Pointer, ld, panel.TargetBlockStride, c.Pointer, ld);
            Lookup.Rows<L>(rows, tokens, w.Pointer, panel, null, 0, 0, plain.Pointer, ld);
            Lookup.Rows<L>(rows, tokens, w.Pointer, panel, init.Pointer, 0, panel.TargetBlockStride, bias.Pointer, ld);
            for (int block = 0; block < blocks; block += 2)
            {
                ScatterAdd.Rows<L>(rows, tokens, delta.Pointer, ld, gradient.Pointer, panel, block, Math.Min(blocks, block + 2));
                ColumnSum.Rows<L>(rows, delta.Pointer, ld, column.Pointer, panel with { BlockStride = parts * 16 }, block, Math.Min(blocks, block + 2));
            }
            for (int row = 0; row < rows; row++)
                for (int i = 0; i < ld; i++)
                {
                    int weight = i / panel.Step * panel.BlockStride + tokens[row] * panel.Step + i % panel.Step;
                    Assert.Equal(init.Span[row * ld + i] + w.Span[weight], c.Span[row * ld + i]);
                    Assert.Equal(w.Span[weight], plain.Span[row * ld + i]);
                    Assert.Equal(init.Span[i] + w.Span[weight], bias.Span[row * ld + i]);
                    expectedGradient[weight] += delta.Span[row * ld + i];
                    expectedColumn[i] += delta.Span[row * ld + i];
                }
            LaneFunction.AssertSameBits(expectedGradient, gradient.Span);
            LaneFunction.AssertSameBits(expectedColumn, column.Span);
        }
    }

    /// <summary>A table of 7 x 40 whose lanes run along the 40: a token picks one of 40 columns.</summary>
    [Fact]
    public void ScatterAddAcrossFollowsItsDefinition()
    {
        const int Rows = 30, Depth = 7;
        var random = new Random(3);
        var panel = new Panel(3, 1, Depth * 16, 16, 16);
        int* tokens = stackalloc int[Rows];
        for (int row = 0; row < Rows; row++) tokens[row] = random.Next(40);
        var (delta, gradient) = (new AlignedFloats(Rows * 16, random), new AlignedFloats(3 * panel.BlockStride, random));
        var expected = gradient.Span.ToArray();
        ScatterAdd.Across(Rows, tokens, delta.Pointer, 16, Depth, gradient.Pointer, panel, 0, 2);
        ScatterAdd.Across(Rows, tokens, delta.Pointer, 16, Depth, gradient.Pointer, panel, 2, 3);
        for (int row = 0; row < Rows; row++)
            for (int k = 0; k < Depth; k++) expected[tokens[row] / 16 * panel.BlockStride + k * 16 + tokens[row] % 16] += delta.Span[row * 16 + k];
        LaneFunction.AssertSameBits(expected, gradient.Span);
        gradient.AssertGuard();
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(16, 2, 4)]
    [InlineData(33, 3, 3)]
    public void ATransposedProductIsTheProductWithTheTranspose(int k, int blocks, int parts)
    {
        var random = new Random(k);
        var panel = new Panel(blocks, parts, k * parts * 16, parts * 16, parts * 16);
        int inner = blocks * parts * 16, kBlocks = (k + 15) / 16;
        var (w, delta) = (new AlignedFloats(blocks * panel.BlockStride, random), new AlignedFloats(inner, random));
        var copy = new AlignedFloats(kBlocks * inner * 16, random);
        Transpose.Pack(w.Pointer, panel, k, copy.Pointer, inner * 16, 0, blocks / 2);
        Transpose.Pack(w.Pointer, panel, k, copy.Pointer, inner * 16, blocks / 2, blocks);
        copy.AssertGuard();
        var result = new AlignedFloats(kBlocks * 16);
        Product.Row<Lanes512>(delta.Pointer, inner, copy.Pointer, new Panel(kBlocks, 1, inner * 16, 16, 16), null, 0, result.Pointer);
        for (int i = 0; i < kBlocks * 16; i++)
        {
            float sum = 0;
            for (int j = 0; j < inner && i < k; j++) sum = MathF.FusedMultiplyAdd(delta.Span[j], w.Span[j / panel.Step * panel.BlockStride + i * panel.Step + j % panel.Step], sum);
            Assert.Equal(sum, result.Span[i]);
        }
    }

    [Fact]
    public void CopiesLanesThatDoNotLineUp()
    {
        foreach (int from in new[] { 0, 3, 15, 16, 20 })
            foreach (int to in new[] { 0, 1, 14, 17 })
                foreach (int count in new[] { 1, 2, 13, 16, 30 })
                {
                    var source = new AlignedFloats(2 * 256, new Random(1));
                    var target = new AlignedFloats(2 * 192, new Random(2));
                    var expected = target.Span.ToArray();
                    for (int row = 0; row < 2; row++)
                        for (int i = 0; i < count; i++)
                            expected[row * 192 + (to + i) / 16 * 48 + (to + i) % 16] = source.Span[row * 256 + (from + i) / 16 * 64 + (from + i) % 16];
                    CopyLanes.Rows(2, source.Pointer, 256, 64, from, target.Pointer, 192, 48, to, count);
                    LaneFunction.AssertSameBits(expected, target.Span);
                }
    }
}
