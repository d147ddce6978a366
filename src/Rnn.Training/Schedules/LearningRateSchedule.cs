namespace Rnn.Training;

/// <summary>
/// How the learning rate changes while training. A new schedule is one class. Schedules use plain arithmetic and
/// <see cref="PortableMath"/>, so that parameters do not depend on a platform's mathematics library.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>A number of steps, at least the smallest that makes sense.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is smaller.</exception>
    protected static int AtLeast(int smallest, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, smallest, name);
        return value;
    }

    /// <summary>What the learning rate is multiplied by.</summary>
    /// <param name="step">Where the training stands.</param>
    public abstract float Factor(ScheduleStep step);

    /// <summary>The momentum that goes with the rate, for optimizers that let it change; null: theirs.</summary>
    /// <param name="step">Where the training stands.</param>
    public virtual float? Momentum(ScheduleStep step) => null;

    /// <summary>Told the validation loss (the training loss where nothing is held back) after each epoch.</summary>
    /// <param name="loss">The loss.</param>
    public virtual void Observe(double loss)
    {
    }

    /// <summary>This schedule after a number of updates in which the rate rises in a straight line, from 1 / updates to 1.</summary>
    /// <param name="updates">Length of the warm-up.</param>
    public LearningRateSchedule After(int updates) => new WarmUp(updates, this);
}
