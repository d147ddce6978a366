namespace Rnn.Tasks.Samples;

/// <summary>Random numbers that any language reproduces bit for bit (Steele, Lea, Flood 2014). The order of draws is part of a task's definition.</summary>
public sealed class SplitMix64(ulong seed)
{
    ulong state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    /// <summary>From 0 to below 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>From 0 to n - 1.</summary>
    public int Below(int n) => (int)(Uniform() * n);

    /// <summary>Normal around 0 with deviation 1 (Box, Muller 1958), two uniform numbers each.</summary>
    public double Normal()
    {
        double u1 = Uniform(), u2 = Uniform();
        return Math.Sqrt(-2 * Math.Log(1 - u1)) * Math.Cos(2 * Math.PI * u2);
    }
}
