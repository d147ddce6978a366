using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>1 / (1 + e^-x).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sigmoid
{
    /// <summary>Within 2.5 ulp for x above -87, where it stays at 1.6e-38; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x) where L : unmanaged, ILanes<L>
    {
        L q = Exp.Reduced(-L.Min(L.Set(87f), L.Max(L.Set(-87f), x)), out L shifted);
        L s = L.PowerOfTwo(shifted);
        return L.Set(1f) / (L.Set(1f) + L.Fma(s, q, s));
    }
}
