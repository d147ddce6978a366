namespace Rnn.Benchmarks.Measuring;

/// <summary>What is said about a set of measured numbers. All functions take them in ascending order.</summary>
static class Statistics
{
    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IReadOnlyList<double> ascending)
        => ascending.Count > 0
            ? (ascending[(ascending.Count - 1) / 2] + ascending[ascending.Count / 2]) / 2
            : throw new ArgumentException("There is no median of no numbers.", nameof(ascending));

    /// <summary>The smallest number that at least the given share of all does not exceed (nearest rank).</summary>
    /// <param name="ascending">The numbers.</param>
    /// <param name="parts">The share in parts of 100,000, so that 99.9 % is exact: 99,900.</param>
    public static T Percentile<T>(ReadOnlySpan<T> ascending, int parts)
    {
        if (ascending.IsEmpty) throw new ArgumentException("There is no percentile of no numbers.", nameof(ascending));
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, 100_000);
        long rank = (((long)ascending.Length * parts) + 99_999) / 100_000;
        return ascending[(int)Math.Max(rank, 1) - 1];
    }

    /// <summary>
    /// The 95 % confidence interval of the median by order statistics, which assumes independent samples and no distribution: the k-th
    /// smallest and the k-th largest number, k as large as the binomial distribution allows (David, Nagaraja 2003, section 7.1).
    /// </summary>
    /// <exception cref="ArgumentException">There are fewer than six numbers: no two of them enclose the median so surely.</exception>
    public static (double Low, double High) MedianInterval(IReadOnlyList<double> ascending)
    {
        int rank = MedianIntervalRank(ascending.Count);
        return (ascending[rank - 1], ascending[^rank]);
    }

    /// <summary>The largest k for which fewer than k of n fair coins fall heads with a probability of at most 2.5 %.</summary>
    static int MedianIntervalRank(int count)
    {
        double probability = Math.Pow(0.5, count), tail = 0;
        int rank = 0;
        while (tail + probability <= 0.025)
        {
            tail += probability;
            probability *= (count - rank) / (rank + 1.0);
            rank++;
        }

        return rank > 0 ? rank : throw new ArgumentException($"An interval of the median needs six numbers; there are {count}.");
    }
}
