namespace Rnn.Training;

/// <summary>
/// One cycle (Smith and Topin 2019): the rate rises from 1 / <c>initialDivisor</c> of its highest value to it, and falls far below its
/// beginning; the momentum goes the other way. The optimizer's learning rate is the highest.
/// </summary>
/// <param name="updates">Updates of the whole cycle.</param>
/// <param name="rising">Share of the updates in which the rate rises.</param>
/// <param name="linear">Straight lines instead of half cosines.</param>
/// <param name="threePhases">Whether the rate falls back to its beginning first, as long as it rose, and then to its end.</param>
/// <param name="initialDivisor">The highest rate over the first.</param>
/// <param name="finalDivisor">The first rate over the last.</param>
/// <param name="lowestMomentum">The momentum at the highest rate.</param>
/// <param name="highestMomentum">The momentum at the beginning and end.</param>
public sealed class OneCycle(
    int updates, double rising = 0.3, bool linear = false, bool threePhases = false, double initialDivisor = 25, double finalDivisor = 1e4,
    float lowestMomentum = 0.85f, float highestMomentum = 0.95f)
    : LearningRateSchedule
{
    readonly int updates = AtLeast(2, updates, nameof(updates));
    readonly double rising = rising * updates > 1 && rising < (threePhases ? 0.5 : 1) ? rising
        : throw new ArgumentOutOfRangeException(nameof(rising), rising, $"The rise takes more than one update and less than {(threePhases ? "half of " : "")}the cycle: rising * updates is {(rising * updates).ToString(System.Globalization.CultureInfo.InvariantCulture)} of {updates}.");

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step)
    {
        double first = 1 / initialDivisor;
        return (float)At(step.Update, first, 1, first, first / finalDivisor);
    }

    /// <inheritdoc/>
    public override float? Momentum(ScheduleStep step) => (float)At(step.Update, highestMomentum, lowestMomentum, highestMomentum, highestMomentum);

    /// <summary>From the first value to the top, back (in three phases), and to the end.</summary>
    double At(long update, double first, double top, double back, double last)
    {
        double peak = (rising * updates) - 1, second = threePhases ? (2 * rising * updates) - 2 : updates - 1;
        if (update <= peak) return Between(first, top, update / peak);
        if (update <= second) return Between(top, threePhases ? back : last, (update - peak) / (second - peak));
        return Between(back, last, Math.Min(1, (update - second) / (updates - 1 - second)));
    }

    double Between(double from, double to, double share) =>
        linear ? from + ((to - from) * share) : to + ((from - to) * (1 + PortableMath.CosOfTurns(share / 2)) / 2);
}
