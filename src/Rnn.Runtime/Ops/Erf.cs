using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>erf(x): below 1 an odd polynomial, from 1 on 1 - e^-q(|x|) with a polynomial q for -ln erfc, and the sign of x.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Erf
{
    /// <summary>Within 3 ulp; -0 stays -0, NaN stays NaN.</summary>
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
        L s = x * x;
        L p = L.Fma(L.Set(7.8538564e-05f), s, L.Set(-0.0008010192f));
        p = L.Fma(p, s, L.Set(0.0051883277f));
        p = L.Fma(p, s, L.Set(-0.026853811f));
        p = L.Fma(p, s, L.Set(0.112835854f));
        p = L.Fma(p, s, L.Set(-0.37612626f));
        p = L.Fma(p, s, L.Set(1.1283791f));
        L t = L.Min(L.Set(4f), L.Abs(x));
        L q = L.Fma(L.Set(2.1697339e-05f), t, L.Set(-0.00044146943f));
        q = L.Fma(q, t, L.Set(0.004205269f));
        q = L.Fma(q, t, L.Set(-0.025210297f));
        q = L.Fma(q, t, L.Set(0.10842203f));
        q = L.Fma(q, t, L.Set(0.63321644f));
        q = L.Fma(q, t, L.Set(1.1295803f));
        q = L.Fma(q, t, L.Set(-0.00018846095f));
        L large = L.CopySign(L.Set(1f) - Exp.Lanes(L.Zero - q), x);
        return L.Where(L.Less(t, L.Set(1f)), x * p, large);
    }
}
