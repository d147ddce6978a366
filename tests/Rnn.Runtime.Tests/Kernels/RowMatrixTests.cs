using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Products with a matrix of each row, against their definition in single floats, in all three forms; what lies between and behind the matrices is NaN.</summary>
public unsafe class RowMatrixTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 3, 7, 4 }, { 2, 16, 16 }, { 1, 15, 15 }, { 2, 3, 17 }, { 2, 5, 32 }, { 1, 20, 50 }, { 3, 33, 1 }, { 1, 1, 40 }, { 2, 17, 95 }, { 0, 4, 4 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void FollowsItsDefinition(int rows, int height, int columns)
    {
        Check<Lanes512>(rows, height, columns);
        Check<Lanes256>(rows, height, columns);
        Check<Lanes128>(rows, height, columns);
    }

    static void Check<L>(int rows, int height, int columns) where L : unmanaged, ILanes<L>
    {
        int size = height * columns, ldm = Padded(size) + 16, ldv = Padded(columns) + 16, lda = Padded(height) + 32;
        var random = new Random(size + rows);
        var (m, v, a) = (Vectors(rows, size, ldm, random), Vectors(rows, columns, ldv, random), Vectors(rows, height, lda, random));
        var (product, transposed, outer) = (Poisoned(rows * lda), Poisoned(rows * ldv), Poisoned(rows * ldm));
        RowMatrix.Product<L>(rows, m.Pointer, ldm, size, v.Pointer, ldv, columns, product.Pointer, lda, 16);
        RowMatrix.TransposedProduct<L>(rows, m.Pointer, ldm, size, a.Pointer, lda, height, transposed.Pointer, ldv, 16);
        RowMatrix.Outer<L>(rows, a.Pointer, lda, height, v.Pointer, ldv, columns, outer.Pointer, ldm);

        var (products, transposes, outers) = (Expected(rows * lda), Expected(rows * ldv), Expected(rows * ldm));
        for (int row = 0; row < rows; row++)
        {
            var matrix = m.Span[(row * ldm)..];
            var vector = v.Span[(row * ldv)..];
            var other = a.Span[(row * lda)..];
            products.AsSpan(row * lda, Padded(height)).Clear();
            transposes.AsSpan(row * ldv, Padded(columns)).Clear();
            outers.AsSpan(row * ldm, Padded(size)).Clear();
            for (int i = 0; i < height; i++)
            {
                products[row * lda + i] = Dot(matrix.Slice(i * columns, columns), vector);
                for (int j = 0; j < columns; j++)
                {
                    ref float sum = ref transposes[row * ldv + j];
                    sum = MathF.FusedMultiplyAdd(matrix[i * columns + j], other[i], sum);
                    outers[row * ldm + i * columns + j] = other[i] * vector[j];
                }
            }
        }
        LaneFunction.AssertSameBits(products, product.Span);
        LaneFunction.AssertSameBits(transposes, transposed.Span);
        LaneFunction.AssertSameBits(outers, outer.Span);
        foreach (var result in new[] { product, transposed, outer }) result.AssertGuard();
    }

    /// <summary>One chain an entry; the second matrix is one for all rows, or one a row.</summary>
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 3, 7, 4)]
    [InlineData(3, 5, 18, 16)]
    [InlineData(2, 9, 4, 33)]
    [InlineData(2, 9, 7, 4)]
    [InlineData(2, 13, 5, 8)]
    [InlineData(1, 8, 3, 17)]
    [InlineData(1, 4, 40, 3)]
    [InlineData(2, 2, 3, 15)]
    [InlineData(0, 4, 4, 4)]
    public void MatricesTimesMatrices(int rows, int height, int inner, int columns)
    {
        CheckTimes<Lanes512>(rows, height, inner, columns);
        CheckTimes<Lanes256>(rows, height, inner, columns);
        CheckTimes<Lanes128>(rows, height, inner, columns);
    }

    static void CheckTimes<L>(int rows, int height, int inner, int columns) where L : unmanaged, ILanes<L>
    {
        int lda = Padded(height * inner) + 16, size = Padded(inner * columns), ldy = Padded(height * columns) + 32;
        var random = new Random(height + columns);
        var a = Vectors(rows, height * inner, lda, random);
        foreach (int ldb in new[] { 0, size + 16 })
        {
            var b = Vectors(ldb == 0 ? 1 : rows, inner * columns, ldb == 0 ? size : ldb, random);
            var y = Poisoned(rows * ldy);
            RowMatrix.Times<L>(rows, a.Pointer, lda, height, inner, b.Pointer, ldb, columns, y.Pointer, ldy);
            var expected = Expected(rows * ldy);
            for (int row = 0; row < rows; row++)
            {
                expected.AsSpan(row * ldy, Padded(height * columns)).Clear();
                for (int i = 0; i < height; i++)
                    for (int j = 0; j < columns; j++)
                        for (int k = 0; k < inner; k++)
                        {
                            ref float sum = ref expected[row * ldy + i * columns + j];
                            sum = MathF.FusedMultiplyAdd(b.Span[row * ldb + k * columns + j], a.Span[row * lda + i * inner + k], sum);
                        }
            }
            LaneFunction.AssertSameBits(expected, y.Span);
            y.AssertGuard();
        }
    }

    /// <summary>A vector's parts stand apart where it is one of a stack.</summary>
    [Fact]
    public void WritesResultsIntoStacks()
    {
        const int height = 20, columns = 18, size = height * columns;
        var random = new Random(1);
        var (m, v, a) = (Vectors(1, size, Padded(size), random), Vectors(1, columns, 32, random), Vectors(1, height, 32, random));
        var (plain, stacked) = (new AlignedFloats(64), Poisoned(128));
        RowMatrix.Product<Lanes512>(1, m.Pointer, 0, size, v.Pointer, 0, columns, plain.Pointer, 0, 16);
        RowMatrix.TransposedProduct<Lanes512>(1, m.Pointer, 0, size, a.Pointer, 0, height, plain.Pointer + 32, 0, 16);
        RowMatrix.Product<Lanes512>(1, m.Pointer, 0, size, v.Pointer, 0, columns, stacked.Pointer, 0, 32);
        RowMatrix.TransposedProduct<Lanes512>(1, m.Pointer, 0, size, a.Pointer, 0, height, stacked.Pointer + 64, 0, 32);
        for (int i = 0; i < 64; i++) Assert.Equal(plain.Span[i], stacked.Span[i / 16 * 32 + i % 16]);
    }

    /// <summary>Blocks of 16 lanes ascending, then the tree.</summary>
    static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var lanes = new float[16];
        for (int i = 0; i < x.Length; i++) lanes[i % 16] = MathF.FusedMultiplyAdd(x[i], y[i], lanes[i % 16]);
        for (int half = 8; half > 0; half /= 2)
            for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
        return lanes[0];
    }

    /// <summary>Random vectors with zero padding; NaN between them.</summary>
    static AlignedFloats Vectors(int rows, int width, int ld, Random random)
    {
        var result = Poisoned(rows * ld);
        for (int row = 0; row < rows; row++)
        {
            result.Span.Slice(row * ld, Padded(width)).Clear();
            for (int i = 0; i < width; i++) result.Span[row * ld + i] = (float)(random.NextDouble() * 2 - 1);
        }
        return result;
    }

    static AlignedFloats Poisoned(int count)
    {
        var result = new AlignedFloats(count);
        result.Span.Fill(float.NaN);
        return result;
    }

    static float[] Expected(int count)
    {
        var result = new float[count];
        Array.Fill(result, float.NaN);
        return result;
    }

    static int Padded(int width) => (width + 15) / 16 * 16;
}
