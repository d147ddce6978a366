using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rnn.Kernels;

#pragma warning disable CS1591 // The members are those of ILanes and documented there.

/// <summary>Sixteen lanes in one register of 512 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Lanes512 : ILanes<Lanes512>
{
    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    readonly Vector512<float> v;

    [MethodImpl(Inline)] Lanes512(Vector512<float> value) => v = value;

    public static int Registers { [MethodImpl(Inline)] get => 1; }
    public static Lanes512 Zero { [MethodImpl(Inline)] get => new(Vector512<float>.Zero); }
    [MethodImpl(Inline)] public static Lanes512 Set(float value) => new(Vector512.Create(value));

    [MethodImpl(Inline)] public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a.v + b.v);
    [MethodImpl(Inline)] public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a.v - b.v);
    [MethodImpl(Inline)] public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a.v * b.v);
    [MethodImpl(Inline)] public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a.v / b.v);
    [MethodImpl(Inline)] public static Lanes512 operator -(Lanes512 a) => new(a.v ^ Vector512.Create(-0f));
    [MethodImpl(Inline)] public static Lanes512 Fma(Lanes512 a, Lanes512 b, Lanes512 c) => new(Vector512.FusedMultiplyAdd(a.v, b.v, c.v));
    [MethodImpl(Inline)] public static Lanes512 Min(Lanes512 a, Lanes512 b) => new(Vector512.MinNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 Max(Lanes512 a, Lanes512 b) => new(Vector512.MaxNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 Abs(Lanes512 a) => new(Vector512.Abs(a.v));
    [MethodImpl(Inline)] public static Lanes512 Flushed(Lanes512 a) => new(Vector512.AndNot(a.v, Vector512.LessThan(Vector512.Abs(a.v), Vector512.Create(FloatBits.Smallest))));
    [MethodImpl(Inline)] public static Lanes512 Sqrt(Lanes512 a) => new(Vector512.Sqrt(a.v));
    [MethodImpl(Inline)] public static Lanes512 Floor(Lanes512 a) => new(Vector512.Floor(a.v));
    [MethodImpl(Inline)] public static Lanes512 CopySign(Lanes512 magnitude, Lanes512 sign) => new(Vector512.ConditionalSelect(Vector512.Create(-0f), sign.v, magnitude.v));

    [MethodImpl(Inline)] public static Lanes512 Greater(Lanes512 a, Lanes512 b) => OneWhere(Vector512.GreaterThan(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 GreaterOrEqual(Lanes512 a, Lanes512 b) => OneWhere(Vector512.GreaterThanOrEqual(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 Less(Lanes512 a, Lanes512 b) => OneWhere(Vector512.LessThan(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 LessOrEqual(Lanes512 a, Lanes512 b) => OneWhere(Vector512.LessThanOrEqual(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 Equal(Lanes512 a, Lanes512 b) => OneWhere(Vector512.Equals(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes512 Where(Lanes512 mask, Lanes512 yes, Lanes512 no) => new(Vector512.ConditionalSelect(Vector512.Equals(mask.v, Vector512<float>.Zero), no.v, yes.v));
    [MethodImpl(Inline)] public static Lanes512 FirstLanes(Lanes512 a, int count) => new(a.v & Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).AsSingle());

    [MethodImpl(Inline)] public static float Sum(Lanes512 a) => Lanes256.Sum(a.v.GetLower() + a.v.GetUpper());
    [MethodImpl(Inline)] public static float Maximum(Lanes512 a) => Lanes256.Maximum(Vector256.MaxNative(a.v.GetLower(), a.v.GetUpper()));

    [MethodImpl(Inline)] public static Lanes512 PowerOfTwo(Lanes512 shifted) => new(((shifted.v.AsInt32() + Vector512.Create(FloatBits.ShiftedToBiased)) << FloatBits.MantissaLength).AsSingle());
    [MethodImpl(Inline)] public static Lanes512 Exponent(Lanes512 a) => new(Vector512.ConvertToSingle((a.v.AsInt32() - Vector512.Create(FloatBits.SqrtHalf)) >> FloatBits.MantissaLength));
    [MethodImpl(Inline)] public static Lanes512 Mantissa(Lanes512 a) => new((((a.v.AsInt32() - Vector512.Create(FloatBits.SqrtHalf)) & Vector512.Create(FloatBits.MantissaMask)) + Vector512.Create(FloatBits.SqrtHalf)).AsSingle());

    [MethodImpl(Inline)]
    public static Lanes512 Draw(uint key0, uint key1, int firstUnit, uint threshold)
    {
        var x = (Vector512<uint>.Indices + Vector512.Create((uint)firstUnit)) * CounterRandom.Weyl + Vector512.Create(key0);
        x = (x ^ (x >> 16)) * CounterRandom.Multiplier0;
        x = (x ^ (x >> 15)) * CounterRandom.Multiplier1 + Vector512.Create(key1);
        x = (x ^ (x >> 16)) * CounterRandom.Multiplier2;
        x ^= x >> 15;
        return OneWhere(Vector512.LessThan((x >> 8).AsInt32(), Vector512.Create((int)threshold)).AsSingle());
    }

    [MethodImpl(Inline)] public static Lanes512 LowerHalves(uint* words) => new((*(Vector512<uint>*)words << 16).AsSingle());
    [MethodImpl(Inline)] public static Lanes512 UpperHalves(uint* words) => new((*(Vector512<uint>*)words & Vector512.Create(FloatBits.UpperHalf)).AsSingle());
    [MethodImpl(Inline)] public static Lanes512 SignedByte(uint* words, int left) => new(Vector512.ConvertToSingle(*(Vector512<int>*)words << left >> 24));

    [MethodImpl(Inline)] static Lanes512 OneWhere(Vector512<float> mask) => new(mask & Vector512<float>.One);
}
