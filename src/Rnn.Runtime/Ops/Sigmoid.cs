using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>1 / (1 + e^-x).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Sigmoid
{
    /// <summary>Within 2.5 ulp for x above -87, where it stays at 1.6e-38; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x) where L : unmanaged, ILanes<L>
    {
        if (L.Registers == 1) return Inline(x);
        Call(&x);
        return x;
    }

    // A value of several registers makes too many locals where a region inlines several of these.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    static void Call<L>(L* x) where L : unmanaged, ILanes<L> => *x = Inline(*x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static L Inline<L>(L x) where L : unmanaged, ILanes<L>
    {
        L q = Exp.Reduced(-L.Min(L.Set(87f), L.Max(L.Set(-87f), x)), out L shifted);
        L s = L.PowerOfTwo(shifted);
        return L.Set(1f) / (L.Set(1f) + L.Fma(s, q, s));
    }
}
