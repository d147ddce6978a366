using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

#pragma warning disable CS1591 // The members are those of IWeightFormat and documented there.

/// <summary>Two numbers of 16 bits, each the upper half of a float: a shift or a mask makes it one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct BFloat16Format : IWeightFormat
{
    public static int Count => 2;
    public static bool IsScaled => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Add<L>(uint* words, L x0, L x1, L x2, L x3, L sum) where L : unmanaged, ILanes<L> =>
        L.Fma(x1, L.UpperHalves(words), L.Fma(x0, L.LowerHalves(words), sum));

    public static L Unpack<L>(uint* words, int place) where L : unmanaged, ILanes<L> => place == 0 ? L.LowerHalves(words) : L.UpperHalves(words);

    public static float Scale(float largest) => 1;

    /// <summary>Rounded to nearest, ties to even; NaN stays NaN, and what is too large becomes infinite.</summary>
    public static uint Pack(float weight, float scale)
    {
        uint bits = BitConverter.SingleToUInt32Bits(weight);
        return float.IsNaN(weight) ? bits >> 16 | 0x40 : (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
    }
}
