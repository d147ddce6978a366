using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rnn.Kernels;

#pragma warning disable CS1591 // The members are those of ILanes and documented there.

/// <summary>Sixteen lanes in four registers of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct Lanes128 : ILanes<Lanes128>
{
    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    Vector128<float> a, b, c, d;

    public static int Registers { [MethodImpl(Inline)] get => 4; }
    public static Lanes128 Zero { [MethodImpl(Inline)] get => default; }
    [MethodImpl(Inline)] public static Lanes128 Set(float value) => All(Vector128.Create(value));

    [MethodImpl(Inline)] public static Lanes128 operator +(Lanes128 x, Lanes128 y) => new() { a = x.a + y.a, b = x.b + y.b, c = x.c + y.c, d = x.d + y.d };
    [MethodImpl(Inline)] public static Lanes128 operator -(Lanes128 x, Lanes128 y) => new() { a = x.a - y.a, b = x.b - y.b, c = x.c - y.c, d = x.d - y.d };
    [MethodImpl(Inline)] public static Lanes128 operator *(Lanes128 x, Lanes128 y) => new() { a = x.a * y.a, b = x.b * y.b, c = x.c * y.c, d = x.d * y.d };
    [MethodImpl(Inline)] public static Lanes128 operator /(Lanes128 x, Lanes128 y) => new() { a = x.a / y.a, b = x.b / y.b, c = x.c / y.c, d = x.d / y.d };
    [MethodImpl(Inline)] public static Lanes128 operator -(Lanes128 x) => new() { a = x.a ^ Vector128.Create(-0f), b = x.b ^ Vector128.Create(-0f), c = x.c ^ Vector128.Create(-0f), d = x.d ^ Vector128.Create(-0f) };
    [MethodImpl(Inline)] public static Lanes128 Fma(Lanes128 x, Lanes128 y, Lanes128 z) => new() { a = Vector128.FusedMultiplyAdd(x.a, y.a, z.a), b = Vector128.FusedMultiplyAdd(x.b, y.b, z.b), c = Vector128.FusedMultiplyAdd(x.c, y.c, z.c), d = Vector128.FusedMultiplyAdd(x.d, y.d, z.d) };
    [MethodImpl(Inline)] public static Lanes128 Min(Lanes128 x, Lanes128 y) => new() { a = Vector128.MinNative(x.a, y.a), b = Vector128.MinNative(x.b, y.b), c = Vector128.MinNative(x.c, y.c), d = Vector128.MinNative(x.d, y.d) };
    [MethodImpl(Inline)] public static Lanes128 Max(Lanes128 x, Lanes128 y) => new() { a = Vector128.MaxNative(x.a, y.a), b = Vector128.MaxNative(x.b, y.b), c = Vector128.MaxNative(x.c, y.c), d = Vector128.MaxNative(x.d, y.d) };
    [MethodImpl(Inline)] public static Lanes128 Abs(Lanes128 x) => new() { a = Vector128.Abs(x.a), b = Vector128.Abs(x.b), c = Vector128.Abs(x.c), d = Vector128.Abs(x.d) };
    [MethodImpl(Inline)] public static Lanes128 Flushed(Lanes128 x) => new() { a = Flushed(x.a), b = Flushed(x.b), c = Flushed(x.c), d = Flushed(x.d) };
    [MethodImpl(Inline)] public static Lanes128 Sqrt(Lanes128 x) => new() { a = Vector128.Sqrt(x.a), b = Vector128.Sqrt(x.b), c = Vector128.Sqrt(x.c), d = Vector128.Sqrt(x.d) };
    [MethodImpl(Inline)] public static Lanes128 Floor(Lanes128 x) => new() { a = Vector128.Floor(x.a), b = Vector128.Floor(x.b), c = Vector128.Floor(x.c), d = Vector128.Floor(x.d) };
    [MethodImpl(Inline)] public static Lanes128 CopySign(Lanes128 magnitude, Lanes128 sign) => new() { a = CopySign(magnitude.a, sign.a), b = CopySign(magnitude.b, sign.b), c = CopySign(magnitude.c, sign.c), d = CopySign(magnitude.d, sign.d) };

    [MethodImpl(Inline)] public static Lanes128 Greater(Lanes128 x, Lanes128 y) => new() { a = OneWhere(Vector128.GreaterThan(x.a, y.a)), b = OneWhere(Vector128.GreaterThan(x.b, y.b)), c = OneWhere(Vector128.GreaterThan(x.c, y.c)), d = OneWhere(Vector128.GreaterThan(x.d, y.d)) };
    [MethodImpl(Inline)] public static Lanes128 GreaterOrEqual(Lanes128 x, Lanes128 y) => new() { a = OneWhere(Vector128.GreaterThanOrEqual(x.a, y.a)), b = OneWhere(Vector128.GreaterThanOrEqual(x.b, y.b)), c = OneWhere(Vector128.GreaterThanOrEqual(x.c, y.c)), d = OneWhere(Vector128.GreaterThanOrEqual(x.d, y.d)) };
    [MethodImpl(Inline)] public static Lanes128 Less(Lanes128 x, Lanes128 y) => new() { a = OneWhere(Vector128.LessThan(x.a, y.a)), b = OneWhere(Vector128.LessThan(x.b, y.b)), c = OneWhere(Vector128.LessThan(x.c, y.c)), d = OneWhere(Vector128.LessThan(x.d, y.d)) };
    [MethodImpl(Inline)] public static Lanes128 LessOrEqual(Lanes128 x, Lanes128 y) => new() { a = OneWhere(Vector128.LessThanOrEqual(x.a, y.a)), b = OneWhere(Vector128.LessThanOrEqual(x.b, y.b)), c = OneWhere(Vector128.LessThanOrEqual(x.c, y.c)), d = OneWhere(Vector128.LessThanOrEqual(x.d, y.d)) };
    [MethodImpl(Inline)] public static Lanes128 Equal(Lanes128 x, Lanes128 y) => new() { a = OneWhere(Vector128.Equals(x.a, y.a)), b = OneWhere(Vector128.Equals(x.b, y.b)), c = OneWhere(Vector128.Equals(x.c, y.c)), d = OneWhere(Vector128.Equals(x.d, y.d)) };
    [MethodImpl(Inline)] public static Lanes128 Where(Lanes128 mask, Lanes128 yes, Lanes128 no) => new() { a = Where(mask.a, yes.a, no.a), b = Where(mask.b, yes.b, no.b), c = Where(mask.c, yes.c, no.c), d = Where(mask.d, yes.d, no.d) };
    [MethodImpl(Inline)] public static Lanes128 FirstLanes(Lanes128 x, int count) => new() { a = First(x.a, count), b = First(x.b, count - 4), c = First(x.c, count - 8), d = First(x.d, count - 12) };

    [MethodImpl(Inline)] public static float Sum(Lanes128 x) => Sum((x.a + x.c) + (x.b + x.d));
    [MethodImpl(Inline)] public static float Maximum(Lanes128 x) => Maximum(Vector128.MaxNative(Vector128.MaxNative(x.a, x.c), Vector128.MaxNative(x.b, x.d)));

    /// <summary>The rest of the tree, from four lanes on.</summary>
    [MethodImpl(Inline)]
    internal static float Sum(Vector128<float> x)
    {
        x += Vector128.Shuffle(x, Vector128.Create(2, 3, 2, 3));
        return x[0] + x[1];
    }

    /// <summary>The rest of the tree, from four lanes on.</summary>
    [MethodImpl(Inline)]
    internal static float Maximum(Vector128<float> x)
    {
        x = Vector128.MaxNative(x, Vector128.Shuffle(x, Vector128.Create(2, 3, 2, 3)));
        return x[0] > x[1] ? x[0] : x[1];
    }

    [MethodImpl(Inline)] public static Lanes128 PowerOfTwo(Lanes128 shifted) => new() { a = PowerOfTwo(shifted.a), b = PowerOfTwo(shifted.b), c = PowerOfTwo(shifted.c), d = PowerOfTwo(shifted.d) };
    [MethodImpl(Inline)] public static Lanes128 Exponent(Lanes128 x) => new() { a = Exponent(x.a), b = Exponent(x.b), c = Exponent(x.c), d = Exponent(x.d) };
    [MethodImpl(Inline)] public static Lanes128 Mantissa(Lanes128 x) => new() { a = Mantissa(x.a), b = Mantissa(x.b), c = Mantissa(x.c), d = Mantissa(x.d) };

    [MethodImpl(Inline)]
    public static Lanes128 Draw(uint key0, uint key1, int firstUnit, uint threshold) => new() { 
        a = DrawRegister(key0, key1, firstUnit, threshold),
        b = DrawRegister(key0, key1, firstUnit + 4, threshold),
        c = DrawRegister(key0, key1, firstUnit + 8, threshold),
        d = DrawRegister(key0, key1, firstUnit + 12, threshold) };

    [MethodImpl(Inline)] public static Lanes128 LowerHalves(uint* words) => new() { a = Lower(words), b = Lower(words + 4), c = Lower(words + 8), d = Lower(words + 12) };
    [MethodImpl(Inline)] public static Lanes128 UpperHalves(uint* words) => new() { a = Upper(words), b = Upper(words + 4), c = Upper(words + 8), d = Upper(words + 12) };
    [MethodImpl(Inline)] public static Lanes128 SignedByte(uint* words, int left) => new() { a = Byte(words, left), b = Byte(words + 4, left), c = Byte(words + 8, left), d = Byte(words + 12, left) };

    [MethodImpl(Inline)] static Vector128<float> Lower(uint* words) => (*(Vector128<uint>*)words << 16).AsSingle();
    [MethodImpl(Inline)] static Vector128<float> Upper(uint* words) => (*(Vector128<uint>*)words & Vector128.Create(FloatBits.UpperHalf)).AsSingle();
    [MethodImpl(Inline)] static Vector128<float> Byte(uint* words, int left) => Vector128.ConvertToSingle(*(Vector128<int>*)words << left >> 24);
    [MethodImpl(Inline)] static Lanes128 All(Vector128<float> value) => new() { a = value, b = value, c = value, d = value };
    [MethodImpl(Inline)] static Vector128<float> Flushed(Vector128<float> x) => Vector128.AndNot(x, Vector128.LessThan(Vector128.Abs(x), Vector128.Create(FloatBits.Smallest)));
    [MethodImpl(Inline)] static Vector128<float> OneWhere(Vector128<float> mask) => mask & Vector128<float>.One;
    [MethodImpl(Inline)] static Vector128<float> Where(Vector128<float> mask, Vector128<float> yes, Vector128<float> no) => Vector128.ConditionalSelect(Vector128.Equals(mask, Vector128<float>.Zero), no, yes);
    [MethodImpl(Inline)] static Vector128<float> First(Vector128<float> x, int count) => x & Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).AsSingle();
    [MethodImpl(Inline)] static Vector128<float> CopySign(Vector128<float> magnitude, Vector128<float> sign) => Vector128.ConditionalSelect(Vector128.Create(-0f), sign, magnitude);
    [MethodImpl(Inline)] static Vector128<float> PowerOfTwo(Vector128<float> shifted) => ((shifted.AsInt32() + Vector128.Create(FloatBits.ShiftedToBiased)) << FloatBits.MantissaLength).AsSingle();
    [MethodImpl(Inline)] static Vector128<float> Exponent(Vector128<float> x) => Vector128.ConvertToSingle((x.AsInt32() - Vector128.Create(FloatBits.SqrtHalf)) >> FloatBits.MantissaLength);
    [MethodImpl(Inline)] static Vector128<float> Mantissa(Vector128<float> x) => (((x.AsInt32() - Vector128.Create(FloatBits.SqrtHalf)) & Vector128.Create(FloatBits.MantissaMask)) + Vector128.Create(FloatBits.SqrtHalf)).AsSingle();

    [MethodImpl(Inline)]
    static Vector128<float> DrawRegister(uint key0, uint key1, int firstUnit, uint threshold)
    {
        var x = (Vector128<uint>.Indices + Vector128.Create((uint)firstUnit)) * CounterRandom.Weyl + Vector128.Create(key0);
        x = (x ^ (x >> 16)) * CounterRandom.Multiplier0;
        x = (x ^ (x >> 15)) * CounterRandom.Multiplier1 + Vector128.Create(key1);
        x = (x ^ (x >> 16)) * CounterRandom.Multiplier2;
        x ^= x >> 15;
        return OneWhere(Vector128.LessThan((x >> 8).AsInt32(), Vector128.Create((int)threshold)).AsSingle());
    }
}
