namespace Rnn.Training;

/// <summary>(1 - t / steps)^power, then 0.</summary>
/// <param name="steps">Steps until 0.</param>
/// <param name="power">1: a straight line.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class PolynomialFall(int steps, double power = 1, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    readonly int steps = AtLeast(1, steps, nameof(steps));

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) =>
        step.In(unit) >= steps ? 0 : (float)PortableMath.Pow(1 - (step.In(unit) / (double)steps), power);
}
