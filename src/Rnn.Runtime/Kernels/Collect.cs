using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Sums over the rows that belong to one token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Collect
{
    /// <summary>
    /// target[p] = sum of source[row] over the rows with places[row] = p, rows ascending, for each p below count and the blocks from first
    /// to last. The panel is that of <see cref="ScatterAdd.Rows"/>: its weights are the rows of the target.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, int* places, float* source, int ldSource, int count, float* target, in Panel panel, int firstBlock, int lastBlock)
        where L : unmanaged, ILanes<L>
    {
        for (int p = 0; p < count; p++)
            for (int block = firstBlock; block < lastBlock; block++)
                new Span<float>(target + (nint)p * panel.Step + (nint)block * panel.BlockStride, 16 * panel.Parts).Clear();
        ScatterAdd.Rows<L>(rows, places, source, ldSource, target, panel, firstBlock, lastBlock);
    }
}
