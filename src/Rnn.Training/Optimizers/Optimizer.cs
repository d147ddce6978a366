namespace Rnn.Training;

/// <summary>
/// Turns gradients into parameters, over the packed block: one fused pass, lane by lane, so the numbers do not depend on the
/// vector width. A new optimizer is one class: it says how many numbers it keeps per parameter, and updates a range. Padding
/// (parameter 0, gradient 0) must stay 0.
/// </summary>
public abstract class Optimizer
{
    MomentBuffer[] moments = [];

    /// <summary>Creates an optimizer.</summary>
    /// <param name="learningRate">The step size; finite and not negative.</param>
    protected Optimizer(float learningRate) => LearningRate = learningRate;

    /// <summary>The step size; may be changed between updates.</summary>
    public float LearningRate
    {
        get;
        set => field = float.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A learning rate is finite and not negative.");
    }

    /// <summary>Updates made so far.</summary>
    public long Updates { get; private set; }

    /// <summary>Numbers kept per parameter.</summary>
    protected abstract int MomentsPerParameter { get; }

    /// <summary>Whether the optimizer already serves a block of parameters.</summary>
    internal bool IsAttached => moments.Length > 0 || Updates > 0;

    /// <summary>Allocates what is kept per parameter; later calls with the same size keep it.</summary>
    /// <param name="floats">Size of the packed block.</param>
    internal void Attach(int floats)
    {
        if (moments.Length == MomentsPerParameter && (moments.Length == 0 || moments[0].Length == floats)) return;
        if (IsAttached)
            throw new InvalidOperationException("This optimizer already serves another model: its moments belong to that one. Create one optimizer per model.");
        moments = new MomentBuffer[MomentsPerParameter];
        for (int i = 0; i < moments.Length; i++) moments[i] = new MomentBuffer(floats);
    }

    /// <summary>One update of every trainable parameter.</summary>
    /// <param name="parameters">The packed block.</param>
    /// <param name="gradients">Gradients in the same layout.</param>
    /// <param name="trainable">The ranges of the block that are not frozen.</param>
    /// <param name="scale">What gradients are multiplied by first: the factor of clipping.</param>
    internal void Update(Span<float> parameters, ReadOnlySpan<float> gradients, ReadOnlySpan<BlockRange> trainable, float scale)
    {
        Updates++;
        BeginUpdate();
        foreach (var range in trainable)
            UpdateRange(parameters.Slice(range.First, range.Count), gradients.Slice(range.First, range.Count), range.First, scale);
    }

    /// <summary>Called once before the ranges of an update, for what depends on the number of updates alone.</summary>
    protected virtual void BeginUpdate()
    {
    }

    /// <summary>Updates one range.</summary>
    /// <param name="parameters">The parameters of the range; a multiple of 16.</param>
    /// <param name="gradients">Their gradients, not yet scaled.</param>
    /// <param name="first">Where the range starts in the block, for <see cref="Moment"/>.</param>
    /// <param name="scale">What gradients are multiplied by first.</param>
    protected abstract void UpdateRange(Span<float> parameters, ReadOnlySpan<float> gradients, int first, float scale);

    /// <summary>One of the numbers kept per parameter, over a range; zero before the first update.</summary>
    /// <param name="index">Which one, below <see cref="MomentsPerParameter"/>.</param>
    /// <param name="first">Where the range starts in the block.</param>
    /// <param name="count">Its length.</param>
    protected Span<float> Moment(int index, int first, int count) => moments[index].Values.Slice(first, count);

    /// <summary>Checks a rate of decay.</summary>
    /// <param name="value">The rate.</param>
    /// <param name="name">Its name.</param>
    protected static float Decay(float value, string name)
        => value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(name, value, "Must be at least 0 and below 1.");

    /// <summary>Checks the number that keeps a division from zero.</summary>
    /// <param name="value">The number.</param>
    protected static float PositiveEpsilon(float value)
        => value > 0 && float.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Epsilon must be positive: it divides untouched parameters.");
}
