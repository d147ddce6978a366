using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Vectors of rows set to +0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Clear
{
    /// <summary>Blocks of 16 lanes of each row = +0.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="target">The first block of the first row.</param>
    /// <param name="ld">From one row to the next.</param>
    /// <param name="blocks">Blocks of 16 lanes.</param>
    /// <param name="blockStride">From one block to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, float* target, int ld, int blocks, int blockStride) where L : unmanaged, ILanes<L>
    {
        for (int row = 0; row < rows; row++, target += ld)
            for (int block = 0; block < blocks; block++) *(L*)(target + (nint)block * blockStride) = L.Zero;
    }
}
