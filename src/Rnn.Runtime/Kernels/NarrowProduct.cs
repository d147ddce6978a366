using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>One row times narrow weights, accumulated in single precision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NarrowProduct
{
    const int VectorFloats = 16;

    /// <summary>
    /// c = init + a W, k ascending, one chain of fused multiply-adds per lane. Without a scale the chain starts at init: the bits of
    /// <see cref="Product"/> on the rounded weights. With one it starts at zero, and c = init + scale * chain, rounded once.
    /// </summary>
    /// <param name="a">The left operand [k].</param>
    /// <param name="firstK">Which weight of a unit a[0] belongs to.</param>
    /// <param name="k">How many weights are summed.</param>
    /// <param name="words">The stack's first word, of the first part in use.</param>
    /// <param name="panel">The geometry of the words and of c.</param>
    /// <param name="scales">The stack's first scale, of the first part in use; a block of them is as long as a step of the words.</param>
    /// <param name="init">What the chains start from, or null for zero.</param>
    /// <param name="initBlockStride">From one block of init to the next.</param>
    /// <param name="c">The result.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row<L, W>(float* a, int firstK, int k, uint* words, in Panel panel, float* scales, float* init, int initBlockStride, float* c)
        where L : unmanaged, ILanes<L>
        where W : IWeightFormat
    {
        int vectors = panel.Blocks * panel.Parts, group = L.Registers == 1 ? 8 : 4;
        L* sums = stackalloc L[8];
        uint** at = stackalloc uint*[8];
        for (int first = 0; first < vectors; first += group)
        {
            int count = Math.Min(group, vectors - first);
            for (int i = 0; i < count; i++)
            {
                var (block, part) = int.DivRem(first + i, panel.Parts);
                at[i] = words + (nint)block * panel.BlockStride + VectorFloats * part;
                sums[i] = W.IsScaled || init == null ? L.Zero : *(L*)(init + (nint)block * initBlockStride + VectorFloats * part);
            }
            Sum<L, W>(a, firstK, k, at, panel.Step, count, sums);
            for (int i = 0; i < count; i++)
            {
                var (block, part) = int.DivRem(first + i, panel.Parts);
                L sum = sums[i];
                if (W.IsScaled)
                    sum = L.Fma(*(L*)(scales + (nint)block * panel.Step + VectorFloats * part), sum, init == null ? L.Zero : *(L*)(init + (nint)block * initBlockStride + VectorFloats * part));
                *(L*)(c + (nint)block * panel.TargetBlockStride + VectorFloats * part) = sum;
            }
        }
    }

    /// <summary>The chains of up to eight vectors: single weights up to a whole word, whole words, single weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Sum<L, W>(float* a, int firstK, int k, uint** at, nint step, int count, L* sums)
        where L : unmanaged, ILanes<L>
        where W : IWeightFormat
    {
        int n = 0;
        for (; n < k && (firstK + n) % W.Count != 0; n++) One<L, W>(a[n], firstK + n, at, step, count, sums);
        int whole = (k - n) / W.Count;
        nint offset = (firstK + n) / W.Count * step;
        if (count == 8) Eight<L, W>(a + n, whole, at, offset, step, sums);
        else if (count == 4) Four<L, W>(a + n, whole, at, offset, step, sums);
        else
            for (int i = 0; i < count; i++) sums[i] = Single<L, W>(a + n, whole, at[i] + offset, step, sums[i]);
        for (n += whole * W.Count; n < k; n++) One<L, W>(a[n], firstK + n, at, step, count, sums);
    }

    static void One<L, W>(float x, int k, uint** at, nint step, int count, L* sums)
        where L : unmanaged, ILanes<L>
        where W : IWeightFormat
    {
        for (int i = 0; i < count; i++) sums[i] = L.Fma(L.Set(x), W.Unpack<L>(at[i] + k / W.Count * step, k % W.Count), sums[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Eight<L, W>(float* a, int whole, uint** at, nint offset, nint step, L* sums)
        where L : unmanaged, ILanes<L>
        where W : IWeightFormat
    {
        uint* w = at[0] + offset;
        nint o1 = (nint)(at[1] - at[0]), o2 = (nint)(at[2] - at[0]), o3 = (nint)(at[3] - at[0]), o4 = (nint)(at[4] - at[0]), o5 = (nint)(at[5] - at[0]), o6 = (nint)(at[6] - at[0]), o7 = (nint)(at[7] - at[0]);
        L c0 = sums[0], c1 = sums[1], c2 = sums[2], c3 = sums[3], c4 = sums[4], c5 = sums[5], c6 = sums[6], c7 = sums[7];
        for (; whole > 0; whole--, a += W.Count, w += step)
        {
            L x0 = L.Set(a[0]), x1 = L.Set(a[1]), x2 = W.Count > 2 ? L.Set(a[2]) : L.Zero, x3 = W.Count > 2 ? L.Set(a[3]) : L.Zero;
            c0 = W.Add(w, x0, x1, x2, x3, c0); c1 = W.Add(w + o1, x0, x1, x2, x3, c1); c2 = W.Add(w + o2, x0, x1, x2, x3, c2); c3 = W.Add(w + o3, x0, x1, x2, x3, c3);
            c4 = W.Add(w + o4, x0, x1, x2, x3, c4); c5 = W.Add(w + o5, x0, x1, x2, x3, c5); c6 = W.Add(w + o6, x0, x1, x2, x3, c6); c7 = W.Add(w + o7, x0, x1, x2, x3, c7);
        }
        sums[0] = c0; sums[1] = c1; sums[2] = c2; sums[3] = c3; sums[4] = c4; sums[5] = c5; sums[6] = c6; sums[7] = c7;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Four<L, W>(float* a, int whole, uint** at, nint offset, nint step, L* sums)
        where L : unmanaged, ILanes<L>
        where W : IWeightFormat
    {
        uint* w = at[0] + offset;
        nint o1 = (nint)(at[1] - at[0]), o2 = (nint)(at[2] - at[0]), o3 = (nint)(at[3] - at[0]);
        L c0 = sums[0], c1 = sums[1], c2 = sums[2], c3 = sums[3];
        for (; whole > 0; whole--, a += W.Count, w += step)
        {
            L x0 = L.Set(a[0]), x1 = L.Set(a[1]), x2 = W.Count > 2 ? L.Set(a[2]) : L.Zero, x3 = W.Count > 2 ? L.Set(a[3]) : L.Zero;
            c0 = W.Add(w, x0, x1, x2, x3, c0); c1 = W.Add(w + o1, x0, x1, x2, x3, c1); c2 = W.Add(w + o2, x0, x1, x2, x3, c2); c3 = W.Add(w + o3, x0, x1, x2, x3, c3);
        }
        sums[0] = c0; sums[1] = c1; sums[2] = c2; sums[3] = c3;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static L Single<L, W>(float* a, int whole, uint* w, nint step, L sum)
        where L : unmanaged, ILanes<L>
        where W : IWeightFormat
    {
        for (; whole > 0; whole--, a += W.Count, w += step)
            sum = W.Add(w, L.Set(a[0]), L.Set(a[1]), W.Count > 2 ? L.Set(a[2]) : L.Zero, W.Count > 2 ? L.Set(a[3]) : L.Zero, sum);
        return sum;
    }
}
