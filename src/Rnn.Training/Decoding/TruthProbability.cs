namespace Rnn.Training;

/// <summary>
/// How often scheduled sampling shows the truth, by the number of the update: the three courses of Bengio et al. (2015). Plain arithmetic and
/// <see cref="PortableMath"/>, because parameters depend on it.
/// </summary>
public static class TruthProbability
{
    /// <summary>max(least, start - slope i).</summary>
    /// <param name="start">At the first update.</param>
    /// <param name="slope">What an update takes away.</param>
    /// <param name="least">Never less.</param>
    public static Func<long, double> Linear(double start, double slope, double least = 0) => update => Math.Clamp(start - (slope * update), least, 1);

    /// <summary>k^i.</summary>
    /// <param name="k">Below 1.</param>
    public static Func<long, double> Exponential(double k) => update => PortableMath.Pow(k, update);

    /// <summary>k / (k + exp(i / k)): near 1 for a while, then falling, then near 0.</summary>
    /// <param name="k">At least 1; the larger, the later the fall.</param>
    public static Func<long, double> InverseSigmoid(double k) => update => k / (k + PortableMath.Exp(Math.Min(update / k, 700)));
}
