using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rnn.Kernels;

#pragma warning disable CS1591 // The members are those of ILanes and documented there.

/// <summary>Sixteen lanes in two registers of 256 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct Lanes256 : ILanes<Lanes256>
{
    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    Vector256<float> a, b;

    public static int Registers { [MethodImpl(Inline)] get => 2; }
    public static Lanes256 Zero { [MethodImpl(Inline)] get => default; }
    [MethodImpl(Inline)] public static Lanes256 Set(float value) => All(Vector256.Create(value));

    [MethodImpl(Inline)] public static Lanes256 operator +(Lanes256 x, Lanes256 y) => new() { a = x.a + y.a, b = x.b + y.b };
    [MethodImpl(Inline)] public static Lanes256 operator -(Lanes256 x, Lanes256 y) => new() { a = x.a - y.a, b = x.b - y.b };
    [MethodImpl(Inline)] public static Lanes256 operator *(Lanes256 x, Lanes256 y) => new() { a = x.a * y.a, b = x.b * y.b };
    [MethodImpl(Inline)] public static Lanes256 operator /(Lanes256 x, Lanes256 y) => new() { a = x.a / y.a, b = x.b / y.b };
    [MethodImpl(Inline)] public static Lanes256 operator -(Lanes256 x) => new() { a = x.a ^ Vector256.Create(-0f), b = x.b ^ Vector256.Create(-0f) };
    [MethodImpl(Inline)] public static Lanes256 Fma(Lanes256 x, Lanes256 y, Lanes256 z) => new() { a = Vector256.FusedMultiplyAdd(x.a, y.a, z.a), b = Vector256.FusedMultiplyAdd(x.b, y.b, z.b) };
    [MethodImpl(Inline)] public static Lanes256 Min(Lanes256 x, Lanes256 y) => new() { a = Vector256.MinNative(x.a, y.a), b = Vector256.MinNative(x.b, y.b) };
    [MethodImpl(Inline)] public static Lanes256 Max(Lanes256 x, Lanes256 y) => new() { a = Vector256.MaxNative(x.a, y.a), b = Vector256.MaxNative(x.b, y.b) };
    [MethodImpl(Inline)] public static Lanes256 Abs(Lanes256 x) => new() { a = Vector256.Abs(x.a), b = Vector256.Abs(x.b) };
    [MethodImpl(Inline)] public static Lanes256 Flushed(Lanes256 x) => new() { a = Flushed(x.a), b = Flushed(x.b) };
    [MethodImpl(Inline)] public static Lanes256 Sqrt(Lanes256 x) => new() { a = Vector256.Sqrt(x.a), b = Vector256.Sqrt(x.b) };
    [MethodImpl(Inline)] public static Lanes256 Floor(Lanes256 x) => new() { a = Vector256.Floor(x.a), b = Vector256.Floor(x.b) };
    [MethodImpl(Inline)] public static Lanes256 CopySign(Lanes256 magnitude, Lanes256 sign) => new() { a = CopySign(magnitude.a, sign.a), b = CopySign(magnitude.b, sign.b) };

    [MethodImpl(Inline)] public static Lanes256 Greater(Lanes256 x, Lanes256 y) => new() { a = OneWhere(Vector256.GreaterThan(x.a, y.a)), b = OneWhere(Vector256.GreaterThan(x.b, y.b)) };
    [MethodImpl(Inline)] public static Lanes256 GreaterOrEqual(Lanes256 x, Lanes256 y) => new() { a = OneWhere(Vector256.GreaterThanOrEqual(x.a, y.a)), b = OneWhere(Vector256.GreaterThanOrEqual(x.b, y.b)) };
    [MethodImpl(Inline)] public static Lanes256 Less(Lanes256 x, Lanes256 y) => new() { a = OneWhere(Vector256.LessThan(x.a, y.a)), b = OneWhere(Vector256.LessThan(x.b, y.b)) };
    [MethodImpl(Inline)] public static Lanes256 LessOrEqual(Lanes256 x, Lanes256 y) => new() { a = OneWhere(Vector256.LessThanOrEqual(x.a, y.a)), b = OneWhere(Vector256.LessThanOrEqual(x.b, y.b)) };
    [MethodImpl(Inline)] public static Lanes256 Equal(Lanes256 x, Lanes256 y) => new() { a = OneWhere(Vector256.Equals(x.a, y.a)), b = OneWhere(Vector256.Equals(x.b, y.b)) };
    [MethodImpl(Inline)] public static Lanes256 Where(Lanes256 mask, Lanes256 yes, Lanes256 no) => new() { a = Where(mask.a, yes.a, no.a), b = Where(mask.b, yes.b, no.b) };
    [MethodImpl(Inline)] public static Lanes256 FirstLanes(Lanes256 x, int count) => new() { a = First(x.a, count), b = First(x.b, count - 8) };

    [MethodImpl(Inline)] public static float Sum(Lanes256 x) => Sum(x.a + x.b);
    [MethodImpl(Inline)] public static float Maximum(Lanes256 x) => Maximum(Vector256.MaxNative(x.a, x.b));

    /// <summary>The rest of the tree, from eight lanes on.</summary>
    [MethodImpl(Inline)] internal static float Sum(Vector256<float> x) => Lanes128.Sum(x.GetLower() + x.GetUpper());

    /// <summary>The rest of the tree, from eight lanes on.</summary>
    [MethodImpl(Inline)] internal static float Maximum(Vector256<float> x) => Lanes128.Maximum(Vector128.MaxNative(x.GetLower(), x.GetUpper()));

    [MethodImpl(Inline)] public static Lanes256 PowerOfTwo(Lanes256 shifted) => new() { a = PowerOfTwo(shifted.a), b = PowerOfTwo(shifted.b) };
    [MethodImpl(Inline)] public static Lanes256 Exponent(Lanes256 x) => new() { a = Exponent(x.a), b = Exponent(x.b) };
    [MethodImpl(Inline)] public static Lanes256 Mantissa(Lanes256 x) => new() { a = Mantissa(x.a), b = Mantissa(x.b) };

    [MethodImpl(Inline)]
    public static Lanes256 Draw(uint key0, uint key1, int firstUnit, uint threshold) => new() { a = DrawRegister(key0, key1, firstUnit, threshold), b = DrawRegister(key0, key1, firstUnit + 8, threshold) };

    [MethodImpl(Inline)] public static Lanes256 LowerHalves(uint* words) => new() { a = Lower(words), b = Lower(words + 8) };
    [MethodImpl(Inline)] public static Lanes256 UpperHalves(uint* words) => new() { a = Upper(words), b = Upper(words + 8) };
    [MethodImpl(Inline)] public static Lanes256 SignedByte(uint* words, int left) => new() { a = Byte(words, left), b = Byte(words + 8, left) };

    [MethodImpl(Inline)] internal static Vector256<float> Lower(uint* words) => (*(Vector256<uint>*)words << 16).AsSingle();
    [MethodImpl(Inline)] internal static Vector256<float> Upper(uint* words) => (*(Vector256<uint>*)words & Vector256.Create(FloatBits.UpperHalf)).AsSingle();
    [MethodImpl(Inline)] internal static Vector256<float> Byte(uint* words, int left) => Vector256.ConvertToSingle(*(Vector256<int>*)words << left >> 24);
    [MethodImpl(Inline)] static Lanes256 All(Vector256<float> value) => new() { a = value, b = value };
    [MethodImpl(Inline)] internal static Vector256<float> Flushed(Vector256<float> x) => Vector256.AndNot(x, Vector256.LessThan(Vector256.Abs(x), Vector256.Create(FloatBits.Smallest)));
    [MethodImpl(Inline)] internal static Vector256<float> OneWhere(Vector256<float> mask) => mask & Vector256<float>.One;
    [MethodImpl(Inline)] internal static Vector256<float> Where(Vector256<float> mask, Vector256<float> yes, Vector256<float> no) => Vector256.ConditionalSelect(Vector256.Equals(mask, Vector256<float>.Zero), no, yes);
    [MethodImpl(Inline)] internal static Vector256<float> First(Vector256<float> x, int count) => x & Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();
    [MethodImpl(Inline)] internal static Vector256<float> CopySign(Vector256<float> magnitude, Vector256<float> sign) => Vector256.ConditionalSelect(Vector256.Create(-0f), sign, magnitude);
    [MethodImpl(Inline)] internal static Vector256<float> PowerOfTwo(Vector256<float> shifted) => ((shifted.AsInt32() + Vector256.Create(FloatBits.ShiftedToBiased)) << FloatBits.MantissaLength).AsSingle();
    [MethodImpl(Inline)] internal static Vector256<float> Exponent(Vector256<float> x) => Vector256.ConvertToSingle((x.AsInt32() - Vector256.Create(FloatBits.SqrtHalf)) >> FloatBits.MantissaLength);
    [MethodImpl(Inline)] internal static Vector256<float> Mantissa(Vector256<float> x) => (((x.AsInt32() - Vector256.Create(FloatBits.SqrtHalf)) & Vector256.Create(FloatBits.MantissaMask)) + Vector256.Create(FloatBits.SqrtHalf)).AsSingle();

    [MethodImpl(Inline)]
    internal static Vector256<float> DrawRegister(uint key0, uint key1, int firstUnit, uint threshold)
    {
        var x = (Vector256<uint>.Indices + Vector256.Create((uint)firstUnit)) * CounterRandom.Weyl + Vector256.Create(key0);
        x = (x ^ (x >> 16)) * CounterRandom.Multiplier0;
        x = (x ^ (x >> 15)) * CounterRandom.Multiplier1 + Vector256.Create(key1);
        x = (x ^ (x >> 16)) * CounterRandom.Multiplier2;
        x ^= x >> 15;
        return OneWhere(Vector256.LessThan((x >> 8).AsInt32(), Vector256.Create((int)threshold)).AsSingle());
    }
}
