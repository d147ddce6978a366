using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>
/// Rows that tokens name, of matrices that every row of a batch has for itself (as <see cref="RowMatrix"/> has them), and other moves of single
/// entries. Tokens are not checked here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Rows
{
    /// <summary>The row that the token names, padded with zeros to 16 lanes.</summary>
    /// <param name="rows">How many rows of the batch.</param>
    /// <param name="tokens">A token for each.</param>
    /// <param name="m">The first matrix.</param>
    /// <param name="ldm">From one matrix to the next.</param>
    /// <param name="target">The first result.</param>
    /// <param name="ldTarget">From one result to the next.</param>
    /// <param name="blockStride">From 16 entries of a result to the next 16.</param>
    /// <param name="count">The length of a row of the matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take(int rows, int* tokens, float* m, int ldm, float* target, int ldTarget, int blockStride, int count)
    {
        for (int row = 0; row < rows; row++, m += ldm, target += ldTarget)
        {
            CopyLanes.Rows(1, m, 0, 16, tokens[row] * count, target, 0, blockStride, 0, count);
            for (int i = count; (i & 15) != 0; i++) target[(nint)(i >> 4) * blockStride + (i & 15)] = 0;
        }
    }

    /// <summary>Writes over the row that the token names; all else stays.</summary>
    /// <param name="rows">How many rows of the batch.</param>
    /// <param name="tokens">A token for each.</param>
    /// <param name="source">The first new row.</param>
    /// <param name="ldSource">From one new row to the next.</param>
    /// <param name="m">The first matrix.</param>
    /// <param name="ldm">From one matrix to the next.</param>
    /// <param name="blockStride">From 16 entries of a matrix to the next 16.</param>
    /// <param name="count">The length of a row of the matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Put(int rows, int* tokens, float* source, int ldSource, float* m, int ldm, int blockStride, int count)
    {
        for (int row = 0; row < rows; row++, source += ldSource, m += ldm) CopyLanes.Rows(1, source, 0, 16, 0, m, 0, blockStride, tokens[row] * count, count);
    }

    /// <summary>Entry (i, j), i below height and j below width, from i * fromRow + j * fromColumn to i * toRow + j * toColumn; all else stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rearrange(int rows, float* source, int ldSource, int fromRow, int fromColumn, float* target, int ldTarget, int toRow, int toColumn, int height, int width)
    {
        for (int row = 0; row < rows; row++, source += ldSource, target += ldTarget)
            for (int i = 0; i < height; i++)
                for (int j = 0; j < width; j++) target[i * toRow + j * toColumn] = source[i * fromRow + j * fromColumn];
    }
}
