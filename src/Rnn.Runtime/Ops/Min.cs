using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>The smaller of two numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Min
{
    /// <summary>Exact; NaN where either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Where(L.Equal(x, x), L.Min(x, y), x);
}
