using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Gradients of packed weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Outer
{
    /// <summary>Rows whose deltas stay in the first-level cache while all k are summed over them.</summary>
    const int RowsPerChunk = 96;

    /// <summary>
    /// gradient[k] += the sum over rows of a[row][k] * delta[row], rows ascending, for the blocks from first to last; sums are
    /// stored after each chunk of rows and continued, so that chunks change no bit.
    /// </summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="a">The first row of the left operand [rows x k].</param>
    /// <param name="lda">From one row of a to the next.</param>
    /// <param name="k">Rows of the weights.</param>
    /// <param name="delta">The first row of the gradients of the product's result.</param>
    /// <param name="ldDelta">From one row of delta to the next.</param>
    /// <param name="gradient">The first weight's gradient.</param>
    /// <param name="panel">The geometry of the weights and of a row of delta.</param>
    /// <param name="firstBlock">The first block to sum: threads divide the blocks.</param>
    /// <param name="lastBlock">The block behind the last one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, float* a, int lda, int k, float* delta, int ldDelta, float* gradient, in Panel panel, int firstBlock, int lastBlock)
        where L : unmanaged, ILanes<L>
    {
        Grid grid = new()
        {
            Rows = k,
            RowsPerPass = k,
            Parts = panel.Parts,
            ARow = sizeof(float),
            AStep = (nint)lda * sizeof(float),
            WStep = (nint)ldDelta * sizeof(float),
            WBlock = panel.TargetBlockStride * sizeof(float),
            Init = (byte*)gradient,
            InitRow = (nint)panel.Step * sizeof(float),
            InitBlock = panel.BlockStride * sizeof(float),
            C = (byte*)gradient,
            CRow = (nint)panel.Step * sizeof(float),
            CBlock = panel.BlockStride * sizeof(float),
        };
        for (int row = 0; row < rows; row += RowsPerChunk)
        {
            grid.Count = Math.Min(RowsPerChunk, rows - row);
            grid.A = (byte*)(a + (nint)row * lda);
            grid.W = (byte*)(delta + (nint)row * ldDelta);
            grid.Run<L>(firstBlock * panel.Parts, lastBlock * panel.Parts);
        }
    }
}
