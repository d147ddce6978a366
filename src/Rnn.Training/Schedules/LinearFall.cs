namespace Rnn.Training;

/// <summary>Stays at 1 for a share of the planned updates, then falls in a straight line.</summary>
/// <param name="start">Share of the updates at which the fall begins.</param>
/// <param name="last">The factor at the end.</param>
public sealed class LinearFall(double start = 0, float last = 0) : LearningRateSchedule
{
    readonly double start = start is >= 0 and < 1 ? start : throw new ArgumentOutOfRangeException(nameof(start), start, "The fall begins at a share of the updates from 0 to below 1.");

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => step.Done <= start ? 1f : (float)(1 - ((1 - last) * (step.Done - start) / (1 - start)));
}
