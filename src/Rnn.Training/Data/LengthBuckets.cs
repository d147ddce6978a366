namespace Rnn.Training;

/// <summary>Arranges a shuffled order so that sequences of similar length share a batch.</summary>
/// <param name="length">The length of a sequence.</param>
/// <param name="batchSize">Sequences of a batch.</param>
/// <param name="batches">Batches that are sorted together.</param>
internal sealed class LengthBuckets(Func<int, int> length, int batchSize, int batches)
{
    /// <summary>Sorts every bucket by length, then puts whole batches into an order of their own; a last, smaller batch stays last.</summary>
    public void Arrange(Span<int> order, ulong seed, int epoch)
    {
        int bucket = (int)Math.Min((long)batchSize * batches, Math.Max(order.Length, 1));
        for (int start = 0; start < order.Length; start += bucket)
            order.Slice(start, Math.Min(bucket, order.Length - start)).Sort((a, b) => length(a) != length(b) ? length(a).CompareTo(length(b)) : a.CompareTo(b));
        int whole = order.Length / batchSize;
        Span<int> places = new int[whole];
        RandomSites.Shuffle(places, seed ^ 1, epoch);
        int[] sorted = order.ToArray();
        for (int i = 0; i < whole; i++) sorted.AsSpan(places[i] * batchSize, batchSize).CopyTo(order[(i * batchSize)..]);
    }
}
