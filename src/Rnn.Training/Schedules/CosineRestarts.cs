namespace Rnn.Training;

/// <summary>Half a cosine from 1 to the last factor, again and again, each time longer (SGDR: Loshchilov and Hutter 2017).</summary>
/// <param name="firstSteps">Steps of the first period.</param>
/// <param name="growth">How many times longer each period is than the one before.</param>
/// <param name="last">The lowest factor.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class CosineRestarts(int firstSteps, int growth = 1, float last = 0, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    readonly int firstSteps = AtLeast(1, firstSteps, nameof(firstSteps));
    readonly int growth = AtLeast(1, growth, nameof(growth));

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step)
    {
        long t = step.In(unit), period = firstSteps;
        for (; t >= period; period *= growth) t -= period;
        return (float)(last + ((1 - last) * (1 + PortableMath.CosOfTurns(t / (2.0 * period))) / 2));
    }
}
