namespace Rnn.Training;

/// <summary>
/// Random sites outside of models, kept apart from theirs (which count from 0) by negative numbers: shuffling and sampling draw
/// nothing that dropout draws under the same seed.
/// </summary>
internal static class RandomSites
{
    const int Shuffling = -1;
    const int Sampling = -2;
    const int Gibbs = -3;
    const int Wiring = -4;
    const int ScheduledSampling = -5;

    /// <summary>The random numbers of sampling, one per position of the text.</summary>
    public static CounterRandom ForSampling(ulong seed) => CounterRandom.For(seed, 0, Sampling, 0, 0);

    /// <summary>The random numbers of one token of a batch: whether it is drawn, and which.</summary>
    public static CounterRandom ForScheduledSampling(ulong seed, long update, int row, int t) => CounterRandom.For(seed, update, ScheduledSampling, row, t);

    /// <summary>The random numbers of one row of units at one step of Gibbs sampling.</summary>
    public static CounterRandom ForGibbs(ulong seed, long step, int row) => CounterRandom.For(seed, step, Gibbs, row, 0);

    /// <summary>The random numbers of what neuron <paramref name="row"/> of a fixed network receives, apart by purpose.</summary>
    public static CounterRandom ForWiring(ulong seed, int purpose, int row) => CounterRandom.For(seed, 0, Wiring, row, purpose);

    /// <summary>Normal around 0 with deviation 1 (Box, Muller 1958), of two uniform numbers of its own.</summary>
    public static double Normal(CounterRandom random, int unit)
        => Math.Sqrt(-2 * PortableMath.Log(1 - random.Uniform(2 * unit))) * PortableMath.CosOfTurns(random.Uniform(2 * unit + 1));

    /// <summary>A permutation of 0 .. n - 1 (Fisher and Yates): the one of this seed and epoch.</summary>
    public static void Shuffle(Span<int> order, ulong seed, int epoch)
    {
        var random = CounterRandom.For(seed, epoch, Shuffling, 0, 0);
        for (int i = 0; i < order.Length; i++) order[i] = i;
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)((ulong)random.Bits(i) * (ulong)(i + 1) >> 32);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
