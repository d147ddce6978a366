using System.ComponentModel;

namespace Rnn.Kernels;

/// <summary>
/// Sixteen single-precision lanes, whatever the hardware: one register of 512 bits, two of 256 or four of 128. Every
/// operation gives the same bits in all three forms, so code that is generic over <typeparamref name="L"/> does too.
/// A value is loaded and stored by <c>*(L*)pointer</c>; memory is aligned to 64 bytes. <see cref="HalfLanes256"/> holds the first eight alone.
/// </summary>
/// <typeparam name="L">The form itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ILanes<L> where L : unmanaged, ILanes<L>
{
    /// <summary>Hardware registers of one value: 1, 2 or 4. Kernels choose their tiles by it.</summary>
    static abstract int Registers { get; }

    /// <summary>+0 in every lane.</summary>
    static abstract L Zero { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract L Set(float value);

    /// <summary>Lane by lane.</summary>
    static abstract L operator +(L a, L b);

    /// <summary>Lane by lane.</summary>
    static abstract L operator -(L a, L b);

    /// <summary>Lane by lane.</summary>
    static abstract L operator *(L a, L b);

    /// <summary>Lane by lane, correctly rounded.</summary>
    static abstract L operator /(L a, L b);

    /// <summary>The sign bit flipped.</summary>
    static abstract L operator -(L a);

    /// <summary>a * b + c, rounded once.</summary>
    static abstract L Fma(L a, L b, L c);

    /// <summary>a where a &lt; b, else b: with the number that may be NaN as <paramref name="b"/>, NaN passes through.</summary>
    static abstract L Min(L a, L b);

    /// <summary>a where a &gt; b, else b: with the number that may be NaN as <paramref name="b"/>, NaN passes through.</summary>
    static abstract L Max(L a, L b);

    /// <summary>The sign bit cleared.</summary>
    static abstract L Abs(L a);

    /// <summary>+0 where the magnitude is below 2^-100, else a; NaN passes through. States that fade away end in zero, not in numbers that are slow to compute with.</summary>
    static abstract L Flushed(L a);

    /// <summary>Correctly rounded square root.</summary>
    static abstract L Sqrt(L a);

    /// <summary>The largest integer not above a.</summary>
    static abstract L Floor(L a);

    /// <summary>The magnitude of one, the sign bit of the other.</summary>
    static abstract L CopySign(L magnitude, L sign);

    /// <summary>1 where a &gt; b, else 0.</summary>
    static abstract L Greater(L a, L b);

    /// <summary>1 where a &gt;= b, else 0.</summary>
    static abstract L GreaterOrEqual(L a, L b);

    /// <summary>1 where a &lt; b, else 0.</summary>
    static abstract L Less(L a, L b);

    /// <summary>1 where a &lt;= b, else 0.</summary>
    static abstract L LessOrEqual(L a, L b);

    /// <summary>1 where a equals b, else 0 (NaN equals nothing).</summary>
    static abstract L Equal(L a, L b);

    /// <summary>yes where the mask is not 0, else no.</summary>
    static abstract L Where(L mask, L yes, L no);

    /// <summary>The first lanes as they are, +0 in all others, whatever stood there.</summary>
    static abstract L FirstLanes(L a, int count);

    /// <summary>The sum in a fixed tree: lane i with lane i + 8, then i + 4, i + 2, i + 1.</summary>
    static abstract float Sum(L a);

    /// <summary>The largest lane, in the tree of <see cref="Sum"/>; not defined where a lane is NaN.</summary>
    static abstract float Maximum(L a);

    /// <summary>2^n from the shifted number n + 12582912, for n from -126 to 127.</summary>
    static abstract L PowerOfTwo(L shifted);

    /// <summary>n of a = m * 2^n with m from sqrt(1/2) to sqrt(2), for positive normal a.</summary>
    static abstract L Exponent(L a);

    /// <summary>m of a = m * 2^n with m from sqrt(1/2) to sqrt(2), for positive normal a.</summary>
    static abstract L Mantissa(L a);

    /// <summary>
    /// 1 where the random bits of a unit fall below the threshold, else 0; lane i is unit <paramref name="firstUnit"/> + i
    /// of <see cref="CounterRandom"/> with these keys.
    /// </summary>
    static abstract L Draw(uint key0, uint key1, int firstUnit, uint threshold);

    /// <summary>The floats whose upper halves are the lower halves of 16 words.</summary>
    static abstract L LowerHalves(uint* words);

    /// <summary>The floats whose upper halves are the upper halves of 16 words.</summary>
    static abstract L UpperHalves(uint* words);

    /// <summary>One signed byte of each of 16 words as a float.</summary>
    /// <param name="words">16 words.</param>
    /// <param name="left">How many bits are above the byte: 24 for the lowest one, 0 for the highest.</param>
    static abstract L SignedByte(uint* words, int left);
}
