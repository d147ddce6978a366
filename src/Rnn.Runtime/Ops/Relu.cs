using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>The larger of 0 and x.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Relu
{
    /// <summary>Exact; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x) where L : unmanaged, ILanes<L> => L.Max(L.Zero, x);
}
