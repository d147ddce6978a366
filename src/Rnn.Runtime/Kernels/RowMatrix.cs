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
        int height = size / columns, full = columns & ~15, rest = columns - full;
        int safe = rest == 0 ? height : SafeRows(size, columns, full + 16);
        for (; rows > 0; rows--, m += ldm, v += ldv, y += ldy)
        {
            float* row = m;
            for (int i = 0; i < safe; i++, row += columns)
            {
                L sum = L.Zero;
                for (int column = 0; column < full; column += 16) sum = L.Fma(*(L*)(row + column), *(L*)(v + column), sum);
                if (rest != 0) sum = L.Fma(L.FirstLanes(*(L*)(row + full), rest), *(L*)(v + full), sum);
                y[(nint)(i >> 4) * blockStride + (i & 15)] = L.Sum(sum);
            }
            for (int i = safe; i < height; i++, row += columns) y[(nint)(i >> 4) * blockStride + (i & 15)] = DotAtTheEnd<L>(row, v, full, rest);
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
            float* target = y;
            for (int column = 0; column < columns; column += 32, target += 2 * (nint)blockStride)
            {
                float* row = m + column;
                if (columns - column <= 16)
                {
                    int safe = SafeRows(size, columns, column + 16);
                    L sum = L.Zero;
                    for (int i = 0; i < safe; i++, row += columns) sum = L.Fma(*(L*)row, L.Set(v[i]), sum);
                    *(L*)target = L.FirstLanes(sum, columns - column);   // what a row's last block has too much is the next row's
                    AddAtTheEnd(row, columns, v, safe, height, target, columns - column);
                }
                else
                {
                    int safe = SafeRows(size, columns, column + 32), count = Math.Min(16, columns - column - 16);
                    L sum0 = L.Zero, sum1 = L.Zero;
                    for (int i = 0; i < safe; i++, row += columns)
                    {
                        L x = L.Set(v[i]);
                        (sum0, sum1) = (L.Fma(*(L*)row, x, sum0), L.Fma(*(L*)(row + 16), x, sum1));
                    }
                    *(L*)target = sum0;
                    *(L*)(target + blockStride) = L.FirstLanes(sum1, count);
                    AddAtTheEnd(row, columns, v, safe, height, target, 16);
                    AddAtTheEnd(row + 16, columns, v, safe, height, target + blockStride, count);
                }
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

    /// <summary>Y = A B on every row: an entry is one chain of fused multiply-adds from zero, columns of A ascending.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="a">The first row's A.</param>
    /// <param name="lda">From one row's A to the next; 0: the same for all.</param>
    /// <param name="height">Rows of A.</param>
    /// <param name="inner">Columns of A: rows of B.</param>
    /// <param name="b">The first row's B.</param>
    /// <param name="ldb">From one row's B to the next; 0: the same for all.</param>
    /// <param name="columns">Columns of B.</param>
    /// <param name="y">The first row's result.</param>
    /// <param name="ldy">From one row's result to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Times<L>(int rows, float* a, int lda, int height, int inner, float* b, int ldb, int columns, float* y, int ldy)
        where L : unmanaged, ILanes<L>
    {
        for (; rows > 0; rows--, a += lda, b += ldb, y += ldy)
        {
            float* end = y + Padded(height * columns);
            for (int column = 0; column < columns; column += 16)
            {
                int count = Math.Min(16, columns - column), safe = SafeRows(inner * columns, columns, column + 16), i = 0;
                // where there are no further blocks, the next row overwrites what a block has too much
                float* limit = count == 16 || columns > 16 ? null : end - 16;
                for (; i + 4 <= height; i += 4) TimesFourRows<L>(a + i * inner, inner, b + column, columns, safe, count, y + i * columns + column, limit);
                for (; i < height; i++) TimesRow<L>(a + i * inner, inner, b + column, columns, safe, count, y + i * columns + column);
            }
            for (float* padding = y + height * columns; padding < end; padding++) *padding = 0;
        }
    }

    /// <summary>Up to 16 entries of a row of A B; nothing else is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization), SkipLocalsInit]
    static void TimesRow<L>(float* a, int inner, float* b, int columns, int safe, int count, float* y) where L : unmanaged, ILanes<L>
    {
        float* block = stackalloc float[16];
        L sum = L.Zero;
        for (int k = 0; k < safe; k++, b += columns) sum = L.Fma(*(L*)b, L.Set(a[k]), sum);
        *(L*)block = sum;
        for (int j = 0; j < count; j++) y[j] = block[j];
        AddAtTheEnd(b, columns, a, safe, inner, y, count);
    }

    /// <summary>The same of four rows, whose chains run side by side; whole blocks up to the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization), SkipLocalsInit]
    static void TimesFourRows<L>(float* a, int inner, float* b, int columns, int safe, int count, float* y, float* limit) where L : unmanaged, ILanes<L>
    {
        float* a1 = a + inner, a2 = a1 + inner, a3 = a2 + inner, block = stackalloc float[64];
        L sum = L.Zero, sum1 = L.Zero, sum2 = L.Zero, sum3 = L.Zero;
        for (int k = 0; k < safe; k++, b += columns)
        {
            L row = *(L*)b;
            sum = L.Fma(row, L.Set(a[k]), sum);
            sum1 = L.Fma(row, L.Set(a1[k]), sum1);
            sum2 = L.Fma(row, L.Set(a2[k]), sum2);
            sum3 = L.Fma(row, L.Set(a3[k]), sum3);
        }
        if (count == 16 || y + 3 * columns <= limit)
        {
            *(L*)y = sum;
            *(L*)(y + columns) = sum1;
            *(L*)(y + 2 * columns) = sum2;
            *(L*)(y + 3 * columns) = sum3;
        }
        else
        {
            (*(L*)block, *(L*)(block + 16), *(L*)(block + 32), *(L*)(block + 48)) = (sum, sum1, sum2, sum3);
            for (int row = 0; row < 4; row++)
                for (int j = 0; j < count; j++) y[row * columns + j] = block[16 * row + j];
        }
        if (safe == inner) return;
        for (int row = 0; row < 4; row++) AddAtTheEnd(b, columns, a + row * inner, safe, inner, y + row * columns, count);
    }

    static int Padded(int size) => (size + 15) & ~15;

    /// <summary>How many of the first rows can be read up to a column without leaving the padded matrix.</summary>
    static int SafeRows(int size, int columns, int end) => end > Padded(size) ? 0 : Math.Min(size / columns, (Padded(size) - end) / columns + 1);

    /// <summary>The dot product of a row behind which there is no room for a block of 16.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static float DotAtTheEnd<L>(float* row, float* v, int full, int rest) where L : unmanaged, ILanes<L>
    {
        L sum = L.Zero, last = L.Zero;
        for (int column = 0; column < full; column += 16) sum = L.Fma(*(L*)(row + column), *(L*)(v + column), sum);
        for (int i = 0; i < rest; i++) ((float*)&last)[i] = row[full + i];
        return L.Sum(L.Fma(last, *(L*)(v + full), sum));
    }

    /// <summary>Continues the chains of some columns on the last rows, behind which there is no room for a block of 16.</summary>
    static void AddAtTheEnd(float* row, int columns, float* v, int first, int height, float* y, int count)
    {
        for (int i = first; i < height; i++, row += columns)
            for (int j = 0; j < count; j++) y[j] = MathF.FusedMultiplyAdd(row[j], v[i], y[j]);
    }
}
