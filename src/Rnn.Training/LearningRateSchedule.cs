namespace Rnn.Training;

/// <summary>
/// How the learning rate changes while training. A schedule uses plain arithmetic, so that parameters do not depend on a
/// platform's mathematics library.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>What the learning rate is multiplied by.</summary>
    /// <param name="done">Share of the planned updates that is done, from 0 to below 1.</param>
    public abstract float Factor(double done);

    /// <summary>Stays at 1 for a share of the updates, then falls in a straight line.</summary>
    /// <param name="start">Share of the updates at which the fall begins.</param>
    /// <param name="last">The factor at the end.</param>
    public static LearningRateSchedule LinearFall(double start = 0, float last = 0) => new LinearFallSchedule(start, last);

    sealed class LinearFallSchedule(double start, float last) : LearningRateSchedule
    {
        public override float Factor(double done) => done <= start ? 1f : (float)(1 - ((1 - last) * (done - start) / (1 - start)));
    }
}
