namespace Rnn.Training;

/// <summary>
/// Rises in a straight line, (t + 1) / updates, then follows another schedule as if training began there. What the other one counts in epochs
/// is counted from the first epoch all the same.
/// </summary>
/// <param name="updates">Updates of the rise, at least 1.</param>
/// <param name="then">What follows.</param>
public sealed class WarmUp(int updates, LearningRateSchedule then) : LearningRateSchedule
{
    readonly int updates = AtLeast(1, updates, nameof(updates));

    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) =>
        step.Update < updates ? (float)((step.Update + 1) / (double)updates) : then.Factor(After(step));

    /// <inheritdoc/>
    public override float? Momentum(ScheduleStep step) => step.Update < updates ? null : then.Momentum(After(step));

    /// <summary>The step counted from the end of the rise; the planned updates without those of the rise are Update / Done - updates.</summary>
    ScheduleStep After(ScheduleStep step) =>
        step with { Update = step.Update - updates, Done = step.Done * (step.Update - updates) / (step.Update - (step.Done * updates)) };

    /// <inheritdoc/>
    public override void Observe(double loss) => then.Observe(loss);
}
