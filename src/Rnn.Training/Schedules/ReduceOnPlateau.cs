namespace Rnn.Training;

/// <summary>
/// Falls by a factor when the observed number has not become better for some epochs. It remembers what it saw: one schedule serves one
/// training.
/// </summary>
/// <param name="factor">What the rate is multiplied by.</param>
/// <param name="patience">Epochs without progress that are tolerated.</param>
/// <param name="threshold">How much better a number must be to count: relative to the best so far, or absolute.</param>
/// <param name="absoluteThreshold">Whether the threshold is an absolute difference.</param>
/// <param name="cooldown">Epochs after a fall in which none follows.</param>
/// <param name="lowest">The lowest factor.</param>
/// <param name="larger">Whether larger numbers are better.</param>
public sealed class ReduceOnPlateau(
    double factor = 0.1, int patience = 10, double threshold = 1e-4, bool absoluteThreshold = false, int cooldown = 0, double lowest = 0, bool larger = false)
    : LearningRateSchedule
{
    double rate = 1, best = larger ? double.NegativeInfinity : double.PositiveInfinity;
    int waited, resting;

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => (float)rate;

    /// <inheritdoc/>
    public override void Observe(double loss)
    {
        if (IsBetter(loss)) (best, waited) = (loss, 0);
        else waited++;
        if (resting > 0) (resting, waited) = (resting - 1, 0);
        if (waited <= patience) return;
        rate = Math.Max(rate * factor, lowest);
        (resting, waited) = (cooldown, 0);
    }

    bool IsBetter(double loss)
    {
        if (double.IsInfinity(best)) return double.IsFinite(loss);
        double step = absoluteThreshold ? threshold : threshold * Math.Abs(best);
        return larger ? loss > best + step : loss < best - step;
    }
}
