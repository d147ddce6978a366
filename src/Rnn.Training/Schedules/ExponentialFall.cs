namespace Rnn.Training;

/// <summary>Falls by a factor at every step: gamma^t.</summary>
/// <param name="gamma">The factor of a step.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class ExponentialFall(double gamma, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => (float)PortableMath.Pow(gamma, step.In(unit));
}
