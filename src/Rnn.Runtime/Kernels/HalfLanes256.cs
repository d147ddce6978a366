using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rnn.Kernels;

#pragma warning disable CS1591 // The members are those of ILanes and documented there.

/// <summary>
/// The first eight of sixteen lanes, in one register of 256 bits: for a last block of units whose upper half is padding. The other eight are
/// neither read nor written; sums take them as +0.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct HalfLanes256 : ILanes<HalfLanes256>
{
    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    Vector256<float> v;

    public static int Registers { [MethodImpl(Inline)] get => 1; }
    public static HalfLanes256 Zero { [MethodImpl(Inline)] get => default; }
    [MethodImpl(Inline)] public static HalfLanes256 Set(float value) => new() { v = Vector256.Create(value) };

    [MethodImpl(Inline)] public static HalfLanes256 operator +(HalfLanes256 x, HalfLanes256 y) => new() { v = x.v + y.v };
    [MethodImpl(Inline)] public static HalfLanes256 operator -(HalfLanes256 x, HalfLanes256 y) => new() { v = x.v - y.v };
    [MethodImpl(Inline)] public static HalfLanes256 operator *(HalfLanes256 x, HalfLanes256 y) => new() { v = x.v * y.v };
    [MethodImpl(Inline)] public static HalfLanes256 operator /(HalfLanes256 x, HalfLanes256 y) => new() { v = x.v / y.v };
    [MethodImpl(Inline)] public static HalfLanes256 operator -(HalfLanes256 x) => new() { v = x.v ^ Vector256.Create(-0f) };
    [MethodImpl(Inline)] public static HalfLanes256 Fma(HalfLanes256 x, HalfLanes256 y, HalfLanes256 z) => new() { v = Vector256.FusedMultiplyAdd(x.v, y.v, z.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Min(HalfLanes256 x, HalfLanes256 y) => new() { v = Vector256.MinNative(x.v, y.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Max(HalfLanes256 x, HalfLanes256 y) => new() { v = Vector256.MaxNative(x.v, y.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Abs(HalfLanes256 x) => new() { v = Vector256.Abs(x.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Flushed(HalfLanes256 x) => new() { v = Lanes256.Flushed(x.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Sqrt(HalfLanes256 x) => new() { v = Vector256.Sqrt(x.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Floor(HalfLanes256 x) => new() { v = Vector256.Floor(x.v) };
    [MethodImpl(Inline)] public static HalfLanes256 CopySign(HalfLanes256 magnitude, HalfLanes256 sign) => new() { v = Lanes256.CopySign(magnitude.v, sign.v) };

    [MethodImpl(Inline)] public static HalfLanes256 Greater(HalfLanes256 x, HalfLanes256 y) => new() { v = Lanes256.OneWhere(Vector256.GreaterThan(x.v, y.v)) };
    [MethodImpl(Inline)] public static HalfLanes256 GreaterOrEqual(HalfLanes256 x, HalfLanes256 y) => new() { v = Lanes256.OneWhere(Vector256.GreaterThanOrEqual(x.v, y.v)) };
    [MethodImpl(Inline)] public static HalfLanes256 Less(HalfLanes256 x, HalfLanes256 y) => new() { v = Lanes256.OneWhere(Vector256.LessThan(x.v, y.v)) };
    [MethodImpl(Inline)] public static HalfLanes256 LessOrEqual(HalfLanes256 x, HalfLanes256 y) => new() { v = Lanes256.OneWhere(Vector256.LessThanOrEqual(x.v, y.v)) };
    [MethodImpl(Inline)] public static HalfLanes256 Equal(HalfLanes256 x, HalfLanes256 y) => new() { v = Lanes256.OneWhere(Vector256.Equals(x.v, y.v)) };
    [MethodImpl(Inline)] public static HalfLanes256 Where(HalfLanes256 mask, HalfLanes256 yes, HalfLanes256 no) => new() { v = Lanes256.Where(mask.v, yes.v, no.v) };
    [MethodImpl(Inline)] public static HalfLanes256 FirstLanes(HalfLanes256 x, int count) => new() { v = Lanes256.First(x.v, count) };

    [MethodImpl(Inline)] public static float Sum(HalfLanes256 x) => Lanes256.Sum(x.v + Vector256<float>.Zero);
    [MethodImpl(Inline)] public static float Maximum(HalfLanes256 x) => Lanes256.Maximum(x.v);

    [MethodImpl(Inline)] public static HalfLanes256 PowerOfTwo(HalfLanes256 shifted) => new() { v = Lanes256.PowerOfTwo(shifted.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Exponent(HalfLanes256 x) => new() { v = Lanes256.Exponent(x.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Mantissa(HalfLanes256 x) => new() { v = Lanes256.Mantissa(x.v) };
    [MethodImpl(Inline)] public static HalfLanes256 Draw(uint key0, uint key1, int firstUnit, uint threshold) => new() { v = Lanes256.DrawRegister(key0, key1, firstUnit, threshold) };
    [MethodImpl(Inline)] public static HalfLanes256 LowerHalves(uint* words) => new() { v = Lanes256.Lower(words) };
    [MethodImpl(Inline)] public static HalfLanes256 UpperHalves(uint* words) => new() { v = Lanes256.Upper(words) };
    [MethodImpl(Inline)] public static HalfLanes256 SignedByte(uint* words, int left) => new() { v = Lanes256.Byte(words, left) };
}
