using System.Runtime.CompilerServices;

namespace Rnn;

/// <summary>
/// Random numbers without a state: the number of a unit is a function of the keys and the unit, so that a pass in any order,
/// on any number of threads and lanes, forward or again in the backward pass, draws the same ones.
/// </summary>
/// <param name="Key0">The first half of the key.</param>
/// <param name="Key1">The second half of the key.</param>
public readonly record struct CounterRandom(uint Key0, uint Key1)
{
    // Odd constants with good avalanche; the lane types compute the same function on 16 units at once.
    internal const uint Weyl = 0x9E3779B9, Multiplier0 = 0x7FEB352D, Multiplier1 = 0x846CA68B, Multiplier2 = 0xC2B2AE35;

    /// <summary>The key of one row and step of one random site of a model.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="update">The number of the update.</param>
    /// <param name="site">Which random mask of the model.</param>
    /// <param name="row">The row in the caller's batch, plus the number of its first row.</param>
    /// <param name="t">The step, or 0 for one mask a sequence.</param>
    public static CounterRandom For(ulong seed, long update, int site, int row, int t)
    {
        ulong key = Mix(seed + 0x9E3779B97F4A7C15);
        key = Mix(key ^ (ulong)update);
        key = Mix(key + 0x9E3779B97F4A7C15 ^ (uint)site);
        key = Mix(key + ((ulong)(uint)row << 32 | (uint)t));
        return new((uint)key, (uint)(key >> 32));
    }

    /// <summary>32 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Bits(int unit)
    {
        uint x = (uint)unit * Weyl + Key0;
        x = (x ^ x >> 16) * Multiplier0;
        x = (x ^ x >> 15) * Multiplier1 + Key1;
        x = (x ^ x >> 16) * Multiplier2;
        return x ^ x >> 15;
    }

    /// <summary>A number from 0 to below 1, a multiple of 2^-24.</summary>
    public float Uniform(int unit) => (Bits(unit) >> 8) * (1f / (1 << 24));

    /// <summary>Whether the unit falls below a threshold that <see cref="Threshold"/> made of a probability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Draw(int unit, uint threshold) => Bits(unit) >> 8 < threshold;

    /// <summary>The threshold of a probability, in units of 2^-24: 0 is never, 1 is always.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    public static uint Threshold(double probability) => probability is >= 0 and <= 1
        ? (uint)(probability * (1 << 24) + 0.5)
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");

    // The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
    static ulong Mix(ulong x)
    {
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
