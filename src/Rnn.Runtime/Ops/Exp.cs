using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>e^x: x = n ln 2 + r with |r| at most ln 2 / 2, and a polynomial for e^r - 1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Exp
{
    // ln 2 in two parts; the first has zeros at its end, so that n times it is exact.
    const float Log2E = 1.44269502f, Ln2High = 0.693145752f, Ln2Low = 1.42860677e-6f;

    /// <summary>Within 1.3 ulp; infinity from 88.7228 on, 0 below -103.97, subnormal results included; NaN stays NaN.</summary>
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
        x = L.Min(L.Set(89f), L.Max(L.Set(-104f), x));
        L q = Reduced(x, out L shifted);
        // 2^n may lie outside the range of floats where e^x does not: two factors of about n / 2.
        L n = shifted - L.Set(FloatBits.Shift);
        L half = L.Fma(n, L.Set(0.5f), L.Set(FloatBits.Shift));
        L rest = n - (half - L.Set(FloatBits.Shift)) + L.Set(FloatBits.Shift);
        return (q + L.Set(1f)) * L.PowerOfTwo(half) * L.PowerOfTwo(rest);
    }

    /// <summary>q = e^r - 1, where x = n ln 2 + r; n comes as the shifted number that <c>PowerOfTwo</c> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static L Reduced<L>(L x, out L shifted) where L : unmanaged, ILanes<L>
    {
        shifted = L.Fma(x, L.Set(Log2E), L.Set(FloatBits.Shift));
        L n = shifted - L.Set(FloatBits.Shift);
        L r = L.Fma(n, L.Set(-Ln2Low), L.Fma(n, L.Set(-Ln2High), x));
        L p = L.Fma(L.Set(0.00139094f), r, L.Set(0.00836596f));
        p = L.Fma(p, r, L.Set(0.04166619f));
        p = L.Fma(p, r, L.Set(0.16666484f));
        p = L.Fma(p, r, L.Set(0.49999997f));
        return L.Fma(r * r, p, r);
    }
}
