using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>The square root.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sqrt
{
    /// <summary>Correctly rounded; NaN below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Lanes<L>(L x) where L : unmanaged, ILanes<L> => L.Sqrt(x);
}
