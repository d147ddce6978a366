using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Compare;

/// <summary>Ours and a rival's times of one workload, measured in turn.</summary>
/// <param name="Ours">One time a pair.</param>
/// <param name="Theirs">The rival's of the same pair, in the same unit.</param>
sealed record Pairs(IReadOnlyList<double> Ours, IReadOnlyList<double> Theirs)
{
    /// <summary>How many times faster ours was, pair by pair, ascending: what slows both of a pair down falls out.</summary>
    public IReadOnlyList<double> Ratios => [.. Ours.Zip(Theirs, (ours, theirs) => theirs / ours).Order()];

    /// <summary>The median of the ratios.</summary>
    public double Ratio => Statistics.Median(Ratios);

    /// <summary>Its 95 % interval by order statistics; null below six pairs.</summary>
    public (double Low, double High)? Interval => Ours.Count >= 6 ? Statistics.MedianInterval(Ratios) : null;
}
