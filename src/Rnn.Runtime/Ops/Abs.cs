using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>The magnitude.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Abs
{
    /// <summary>Exact; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x) where L : unmanaged, ILanes<L> => L.Abs(x);
}
