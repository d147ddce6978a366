using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Rows times packed weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe partial class Product
{
    /// <summary>
    /// c[row] = init[row] + a[row] W, for every vector of the panel; k ascending, one chain of fused multiply-adds per lane. The
    /// bits of a row do not depend on how many others there are.
    /// </summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="a">The first row of the left operand [rows x k].</param>
    /// <param name="lda">From one row of a to the next.</param>
    /// <param name="k">How many weights are summed.</param>
    /// <param name="w">The first weight of the panel.</param>
    /// <param name="panel">The geometry of the weights and of a row of c.</param>
    /// <param name="init">What the chains start from: c itself, other rows of any block stride, or null for zero.</param>
    /// <param name="ldInit">From one row of init to the next; 0 is one row for all (a bias).</param>
    /// <param name="initBlockStride">From one block of init to the next.</param>
    /// <param name="c">The first row of the result.</param>
    /// <param name="ldc">From one row of c to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, float* a, int lda, int k, float* w, in Panel panel, float* init, int ldInit, int initBlockStride, float* c, int ldc)
        where L : unmanaged, ILanes<L>
    {
        L zero = L.Zero;
        Grid grid = new()
        {
            Rows = rows,
            Count = k,
            Parts = panel.Parts,
            A = (byte*)a,
            ARow = (nint)lda * sizeof(float),
            AStep = sizeof(float),
            W = (byte*)w,
            WStep = (nint)panel.Step * sizeof(float),
            WBlock = panel.BlockStride * sizeof(float),
            C = (byte*)c,
            CRow = (nint)ldc * sizeof(float),
            CBlock = panel.TargetBlockStride * sizeof(float),
        };
        grid.Init = init == null ? (byte*)&zero : (byte*)init;
        if (init == null) (grid.InitRow, grid.InitBlock, grid.InitPart) = (0, 0, 0);
        else (grid.InitRow, grid.InitBlock) = ((nint)ldInit * sizeof(float), initBlockStride * sizeof(float));
        grid.Run<L>(0, panel.Blocks * panel.Parts);
    }
}
