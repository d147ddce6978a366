namespace Rnn.Training;

/// <summary>Rises in a straight line, (t + 1) / updates, then follows another schedule as if training began there.</summary>
/// <param name="updates">Updates of the rise.</param>
/// <param name="then">What follows.</param>
public sealed class WarmUp(int updates, LearningRateSchedule then) : LearningRateSchedule
{
    /// <inheritdoc/>
    public override float Factor(ScheduleStep step) =>
        step.Update < updates ? (float)((step.Update + 1) / (double)updates) : then.Factor(step with { Update = step.Update - updates });

    /// <inheritdoc/>
    public override float? Momentum(ScheduleStep step) => step.Update < updates ? null : then.Momentum(step with { Update = step.Update - updates });

    /// <inheritdoc/>
    public override void Observe(double loss) => then.Observe(loss);
}
