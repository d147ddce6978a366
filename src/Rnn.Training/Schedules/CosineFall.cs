namespace Rnn.Training;

/// <summary>Half a cosine from 1 to the last factor, and back if training goes on (Loshchilov and Hutter 2017): last + (1 - last) (1 + cos(pi t / steps)) / 2.</summary>
/// <param name="steps">Steps from 1 to the last factor.</param>
/// <param name="last">The lowest factor.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class CosineFall(int steps, float last = 0, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    readonly int steps = AtLeast(1, steps, nameof(steps));

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => (float)(last + ((1 - last) * (1 + PortableMath.CosOfTurns(step.In(unit) / (2.0 * steps))) / 2));
}
