namespace Rnn;

/// <summary>The random numbers of one parameter, in the order of its elements row by row: SplitMix64 from a key of seed and place.</summary>
/// <param name="seed">The model's seed.</param>
/// <param name="parameter">The place of the parameter in canonical order.</param>
sealed class InitializerRandom(ulong seed, int parameter)
{
    const ulong Golden = 0x9E3779B97F4A7C15;
    ulong state = Mix(Mix(seed + Golden) ^ (ulong)(uint)parameter * 0xD1B54A32D192ED03);

    /// <summary>Uniform from 0 to below 1, a multiple of 2^-53.</summary>
    internal double Uniform() => (Mix(state += Golden) >> 11) * (1.0 / (1L << 53));

    /// <summary>Normal around 0 with deviation 1 (Box, Muller 1958).</summary>
    internal double Normal()
    {
        var radius = Math.Sqrt(-2 * PortableMath.Log(1 - Uniform()));
        return radius * PortableMath.CosOfTurns(Uniform());
    }

    /// <summary>Normal, redrawn outside two deviations.</summary>
    internal double TruncatedNormal()
    {
        while (true)
        {
            var x = Normal();
            if (Math.Abs(x) <= 2) return x;
        }
    }

    static ulong Mix(ulong x)
    {
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
