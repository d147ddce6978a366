namespace Rnn.Training;

/// <summary>
/// Random sites outside of models, kept apart from theirs (which count from 0) by negative numbers: shuffling and sampling draw
/// nothing that dropout draws under the same seed.
/// </summary>
internal static class RandomSites
{
    const int Shuffling = -1;
    const int Sampling = -2;

    /// <summary>The random numbers of sampling, one per position of the text.</summary>
    public static CounterRandom ForSampling(ulong seed) => CounterRandom.For(seed, 0, Sampling, 0, 0);

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
