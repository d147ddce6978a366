namespace Rnn.Training;

/// <summary>
/// What a network learns from. Data are copied and checked when they are made, so that nothing can turn bad between two
/// updates; a pass over them is a <see cref="BatchSource"/>.
/// </summary>
public abstract class TrainingData
{
    /// <summary>How many items there are: what a fraction for validation is a fraction of.</summary>
    public abstract int Count { get; }

    /// <summary>Takes a range of the items, in their order.</summary>
    /// <param name="first">The first item.</param>
    /// <param name="count">How many.</param>
    protected abstract TrainingData Range(int first, int count);

    /// <summary>Checks the data against the ports they go to, and prepares passes over them.</summary>
    /// <param name="request">Ports, sizes and seed.</param>
    /// <exception cref="InvalidTrainingDataException">The data do not fit.</exception>
    public abstract BatchSource Open(BatchRequest request);

    /// <summary>Splits off the last fraction, before anything is shuffled.</summary>
    /// <param name="validationFraction">From 0 to below 1; 0: nothing is split off.</param>
    /// <returns>The first part for training, and the last for validation or null.</returns>
    public (TrainingData Training, TrainingData? Validation) Split(double validationFraction)
    {
        if (validationFraction is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(validationFraction), validationFraction, "A validation fraction is from 0 to below 1.");
        if (validationFraction == 0) return (this, null);
        int held = (int)Math.Round(Count * validationFraction);
        if (held == 0 || held == Count)
            throw new InvalidTrainingDataException($"A validation fraction of {validationFraction} of {Count} items leaves {Count - held} for training and {held} for validation.");
        return (Range(0, Count - held), Range(Count - held, held));
    }
}
