namespace Rnn.Training;

/// <summary>Falls by a factor at given steps: gamma^(milestones at or before t).</summary>
/// <param name="milestones">The steps.</param>
/// <param name="gamma">The factor of a fall.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class MilestoneFall(IReadOnlyList<int> milestones, double gamma = 0.1, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => (float)PortableMath.Pow(gamma, milestones.Count(m => m <= step.In(unit)));
}
