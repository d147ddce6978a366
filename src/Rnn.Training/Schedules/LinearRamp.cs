namespace Rnn.Training;

/// <summary>A straight line between two factors, then the second.</summary>
/// <param name="steps">Steps of the line.</param>
/// <param name="first">The factor at the beginning.</param>
/// <param name="last">The factor at the end.</param>
/// <param name="unit">Whether updates or epochs are counted.</param>
public sealed class LinearRamp(int steps, float first, float last = 1, ScheduleUnit unit = ScheduleUnit.Update) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) => (float)(first + ((last - first) * Math.Min(1, step.In(unit) / (double)steps)));
}
