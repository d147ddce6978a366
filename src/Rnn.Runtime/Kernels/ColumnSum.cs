using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Gradients of vectors that were added to every row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ColumnSum
{
    /// <summary>
    /// gradient += the sum over rows of delta[row], rows ascending, for the blocks from first to last. The operands are those of
    /// <see cref="Outer.Rows"/>; the panel's step is not used.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, float* delta, int ldDelta, float* gradient, in Panel panel, int firstBlock, int lastBlock)
        where L : unmanaged, ILanes<L>
    {
        for (int block = firstBlock; block < lastBlock; block++)
        {
            float* target = gradient + (nint)block * panel.BlockStride;
            float* source = delta + (nint)block * panel.TargetBlockStride;
            int part = 0;
            for (; part + 2 <= panel.Parts; part += 2, target += 32, source += 32)
            {
                L sum0 = *(L*)target, sum1 = *(L*)(target + 16);
                float* row = source;
                for (int n = rows; n > 0; n--, row += ldDelta) (sum0, sum1) = (sum0 + *(L*)row, sum1 + *(L*)(row + 16));
                (*(L*)target, *(L*)(target + 16)) = (sum0, sum1);
            }
            if (part == panel.Parts) continue;
            L sum = *(L*)target;
            for (int n = rows; n > 0; n--, source += ldDelta) sum += *(L*)source;
            *(L*)target = sum;
        }
    }
}
