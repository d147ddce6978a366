using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>
/// Products with a matrix that every row of a batch has for itself. Its rows stand one after the other without padding between them, so
/// they begin at any float; behind the last one the matrix is padded with +0 to 16 lanes. Vectors are padded likewise.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class RowMatrix
{
    /// <summary>
    /// y = M v on every row: an entry is the sum over blocks of 16 columns of fused multiply-adds lane by lane, blocks ascending, and then
    /// the tree of <see cref="ILanes{L}.Sum"/>.
    /// </summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="m">The first row's matrix.</param>
    /// <param name="ldm">From one row's matrix to the next.</param>
    /// <param name="size">Elements of M.</param>
    /// <param name="v">The first row's vector.</param>
    /// <param name="ldv">From one row's vector to the next.</param>
    /// <param name="columns">Columns of M: the width of v.</param>
    /// <param name="y">The first row's result.</param>
    /// <param name="ldy">From one row's result to the next.</param>
    /// <param name="blockStride">From 16 entries of y to the next 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Product<L>(int rows, float* m, int ldm, int size, float* v, int ldv, int columns, float* y, int ldy, int blockStride)
        where L : unmanaged, ILanes<L>
    {
        int height = size / columns;
        for (; rows > 0; rows--, m += ldm, v += ldv, y += ldy)
        {
            float* end = m + Padded(size);
            float* row = m;
            for (int i = 0; i < height; i++, row += columns)
            {
                L sum = L.Zero;
                int column = 0;
                for (; column + 16 <= columns; column += 16) sum = L.Fma(*(L*)(row + column), *(L*)(v + column), sum);
                if (column < columns) sum = L.Fma(First<L>(row + column, columns - column, end), *(L*)(v + column), sum);
                y[(nint)(i >> 4) * blockStride + (i & 15)] = L.Sum(sum);
            }
            for (int i = height; (i & 15) != 0; i++) y[(nint)(i >> 4) * blockStride + (i & 15)] = 0;
        }
    }

    /// <summary>y = M' v on every row: an entry is one chain of fused multiply-adds from zero, rows of M ascending.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="m">The first row's matrix.</param>
    /// <param name="ldm">From one row's matrix to the next.</param>
    /// <param name="size">Elements of M.</param>
    /// <param name="v">The first row's vector.</param>
    /// <param name="ldv">From one row's vector to the next.</param>
    /// <param name="height">Rows of M: the width of v.</param>
    /// <param name="y">The first row's result.</param>
    /// <param name="ldy">From one row's result to the next.</param>
    /// <param name="blockStride">From 16 entries of y to the next 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransposedProduct<L>(int rows, float* m, int ldm, int size, float* v, int ldv, int height, float* y, int ldy, int blockStride)
        where L : unmanaged, ILanes<L>
    {
        int columns = size / height;
        for (; rows > 0; rows--, m += ldm, v += ldv, y += ldy)
        {
            float* end = m + Padded(size);
            float* target = y;
            int column = 0;
            for (; column + 32 <= columns; column += 32, target += 2 * (nint)blockStride)
            {
                L sum0 = L.Zero, sum1 = L.Zero;
                float* row = m + column;
                for (int i = 0; i < height; i++, row += columns)
                {
                    L x = L.Set(v[i]);
                    (sum0, sum1) = (L.Fma(*(L*)row, x, sum0), L.Fma(*(L*)(row + 16), x, sum1));
                }
                (*(L*)target, *(L*)(target + blockStride)) = (sum0, sum1);
            }
            for (; column < columns; column += 16, target += blockStride)
            {
                int count = Math.Min(16, columns - column);
                L sum = L.Zero;
                float* row = m + column;
                for (int i = 0; i < height; i++, row += columns) sum = L.Fma(First<L>(row, count, end), L.Set(v[i]), sum);
                *(L*)target = L.FirstLanes(sum, count);
            }
        }
    }

    /// <summary>M = a b' on every row.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="a">The first row's a.</param>
    /// <param name="lda">From one row's a to the next.</param>
    /// <param name="height">The width of a: rows of M.</param>
    /// <param name="b">The first row's b.</param>
    /// <param name="ldb">From one row's b to the next.</param>
    /// <param name="columns">The width of b: columns of M.</param>
    /// <param name="m">The first row's matrix.</param>
    /// <param name="ldm">From one row's matrix to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Outer<L>(int rows, float* a, int lda, int height, float* b, int ldb, int columns, float* m, int ldm)
        where L : unmanaged, ILanes<L>
    {
        for (; rows > 0; rows--, a += lda, b += ldb, m += ldm)
        {
            float* end = m + Padded(height * columns);
            float* row = m;
            for (int i = 0; i < height; i++, row += columns)
            {
                L x = L.Set(a[i]);
                int column = 0;
                for (; column + 16 <= columns; column += 16) *(L*)(row + column) = x * *(L*)(b + column);
                if (row + column + 16 <= end && column < columns) *(L*)(row + column) = x * *(L*)(b + column);   // what a block has too much the next row overwrites
                else for (; column < columns; column++) row[column] = a[i] * b[column];
            }
            for (float* padding = m + height * columns; padding < end; padding++) *padding = 0;
        }
    }

    static int Padded(int size) => (size + 15) & ~15;

    /// <summary>The first lanes of 16 at a pointer, +0 in the others; nothing behind the end is touched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L First<L>(float* p, int count, float* end) where L : unmanaged, ILanes<L> =>
        p + 16 <= end ? L.FirstLanes(*(L*)p, count) : AtTheEnd<L>(p, count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static L AtTheEnd<L>(float* p, int count) where L : unmanaged, ILanes<L>
    {
        L block = L.Zero;
        for (int i = 0; i < count; i++) ((float*)&block)[i] = p[i];
        return block;
    }
}
