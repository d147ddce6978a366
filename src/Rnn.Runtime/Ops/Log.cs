using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>ln x: x = m 2^n with m near 1, f = m - 1, and ln(1 + f) = f - (f^2 / 2 - s (f^2 / 2 + R)) with s = f / (2 + f).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Log
{
    // ln 2 in two parts; the first has zeros at its end, so that n times it is exact.
    const float Ln2High = 0.693145752f, Ln2Low = 1.42860677e-6f;

    /// <summary>Within 2 ulp, subnormal x included; -infinity at 0, NaN below 0, infinity and NaN stay.</summary>
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
        L small = L.Less(x, L.Set(1.17549435e-38f));
        L normal = L.Where(small, x * L.Set(8388608f), x);
        L n = L.Exponent(normal) - L.Where(small, L.Set(23f), L.Zero);
        L f = L.Mantissa(normal) - L.Set(1f);
        L half = f * f * L.Set(0.5f);
        L s = f / (f + L.Set(2f));
        L square = s * s;
        // The series of 2 atanh(s) - 2 s, divided by s: |s| is at most 0.172, so the next term is below 2e-9 of the result.
        L r = L.Fma(L.Set(2f / 9), square, L.Set(2f / 7));
        r = L.Fma(r, square, L.Set(2f / 5));
        r = L.Fma(r, square, L.Set(2f / 3)) * square;
        L tail = half - L.Fma(s, half + r, n * L.Set(Ln2Low));
        L result = L.Fma(n, L.Set(Ln2High), f - tail);
        result = L.Where(L.Less(x, L.Set(float.PositiveInfinity)), result, x);
        result = L.Where(L.Equal(x, L.Zero), L.Set(float.NegativeInfinity), result);
        return L.Where(L.Less(x, L.Zero), L.Set(float.NaN), result);
    }
}
