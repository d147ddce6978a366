using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

#pragma warning disable CS1591 // The members are those of IWeightFormat and documented there.

/// <summary>Four signed bytes with one scale per unit and part.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Int8Format : IWeightFormat
{
    const float Largest = 127;

    public static int Count => 4;
    public static bool IsScaled => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Add<L>(uint* words, L x0, L x1, L x2, L x3, L sum) where L : unmanaged, ILanes<L> =>
        L.Fma(x3, L.SignedByte(words, 0), L.Fma(x2, L.SignedByte(words, 8), L.Fma(x1, L.SignedByte(words, 16), L.Fma(x0, L.SignedByte(words, 24), sum))));

    public static L Unpack<L>(uint* words, int place) where L : unmanaged, ILanes<L> => L.SignedByte(words, 24 - 8 * place);

    public static float Scale(float largest) => largest / Largest;

    public static uint Pack(float weight, float scale) => scale == 0 ? 0 : (uint)(byte)(sbyte)Math.Clamp(MathF.Round(weight / scale), -Largest, Largest);
}
