using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>x, but not below one bound nor above another.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Clamp
{
    /// <summary>Exact; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x, L low, L high) where L : unmanaged, ILanes<L> => L.Min(high, L.Max(low, x));
}
