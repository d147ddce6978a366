namespace Rnn.Training;

/// <summary>Falls by a factor every few steps: gamma^floor(t / every).</summary>
/// <param name="every">Steps between two falls.</param>
/// <param name="gamma">The factor of a fall.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class StepFall(int every, double gamma = 0.1, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    readonly int every = AtLeast(1, every, nameof(every));

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => (float)PortableMath.Pow(gamma, step.In(unit) / every);
}
