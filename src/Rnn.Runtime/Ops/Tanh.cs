using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>e / (e + 2) with e = e^(2|x|) - 1, and the sign of x: odd to the last bit, and as exact near 0 as elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Tanh
{
    /// <summary>Within 2.8 ulp; -0 stays -0, NaN stays NaN.</summary>
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
        L a = L.Min(L.Set(10f), L.Abs(x));
        L q = Exp.Reduced(a + a, out L shifted);
        L s = L.PowerOfTwo(shifted);
        L e = L.Fma(s, q, s - L.Set(1f));
        return L.CopySign(e / (e + L.Set(2f)), x);
    }
}
