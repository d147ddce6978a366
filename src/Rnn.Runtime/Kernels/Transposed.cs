using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>
/// One row times packed weights the other way round, without a transposed copy: a streaming step uses each weight once, so a copy
/// would cost more than it saves. The same bits as <see cref="Product"/> and <see cref="Lookup"/> on the copy of <see cref="Transpose"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Transposed
{
    /// <summary>c = init + a W', one chain of fused multiply-adds per lane over all units of W in the order (block, part, lane).</summary>
    /// <param name="a">One number for each unit of W.</param>
    /// <param name="w">The first weight.</param>
    /// <param name="panel">The geometry of W; the target block stride is that of c.</param>
    /// <param name="k">How many weights a unit has: the width of c.</param>
    /// <param name="init">What the chains start from, or null for zero.</param>
    /// <param name="initBlockStride">From one block of init to the next.</param>
    /// <param name="c">The result.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<L>(float* a, float* w, in Panel panel, int k, float* init, int initBlockStride, float* c)
        where L : unmanaged, ILanes<L>
    {
        byte* stack = stackalloc byte[256 * sizeof(float) + 64];
        float* square = (float*)((nint)stack + 63 & ~(nint)63);
        for (int first = 0; first < k; first += 16, c += panel.TargetBlockStride)
        {
            L sum = L.Zero;
            if (init != null)
            {
                sum = *(L*)init;
                init += initBlockStride;
            }
            float* x = a;
            for (int block = 0; block < panel.Blocks; block++)
                for (int part = 0; part < panel.Parts; part++)
                {
                    Transpose.Square(w + (nint)block * panel.BlockStride + (nint)first * panel.Step + 16 * part, panel.Step, Math.Min(16, k - first), square);
                    for (int lane = 0; lane < 16; lane++) sum = L.Fma(*(L*)(square + 16 * lane), L.Set(*x++), sum);
                }
            *(L*)c = sum;
        }
    }

    /// <summary><see cref="Row"/> on every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, float* a, int lda, float* w, in Panel panel, int k, float* init, int ldInit, int initBlockStride, float* c, int ldc)
        where L : unmanaged, ILanes<L>
    {
        for (int row = 0; row < rows; row++, a += lda, c += ldc)
        {
            Row<L>(a, w, panel, k, init, initBlockStride, c);
            if (init != null) init += ldInit;
        }
    }

    /// <summary><see cref="Lookup"/> on every row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LookupRows(int rows, int* units, float* w, in Panel panel, int k, float* init, int ldInit, int initBlockStride, float* c, int ldc)
    {
        for (int row = 0; row < rows; row++, c += ldc)
        {
            Lookup(units[row], w, panel, k, init, initBlockStride, c);
            if (init != null) init += ldInit;
        }
    }

    /// <summary>c = init + the weights of one unit of W; unit = (block * Parts + part) * 16 + lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lookup(int unit, float* w, in Panel panel, int k, float* init, int initBlockStride, float* c)
    {
        w += (nint)(unit / (16 * panel.Parts)) * panel.BlockStride + unit % (16 * panel.Parts);
        for (int i = 0; i < (k + 15) / 16 * 16; i++)
        {
            float start = init == null ? 0 : init[(nint)(i >> 4) * initBlockStride + (i & 15)];
            c[(nint)(i >> 4) * panel.TargetBlockStride + (i & 15)] = start + (i < k ? w[(nint)i * panel.Step] : 0);
        }
    }
}
