namespace Rnn.Training;

/// <summary>
/// Sequences of any length with their targets. Each batch is padded to its longest sequence; padded steps enter neither state
/// nor loss. Every pass has an order of its own, decided by seed and epoch alone.
/// </summary>
public sealed class SequenceData : TrainingData
{
    readonly SequenceSet inputs;
    readonly SequenceSet targets;
    readonly bool onePerSequence;
    readonly int first;
    readonly float[] weights = [];
    readonly int bucket;

    SequenceData(SequenceSet inputs, SequenceSet targets, bool onePerSequence, int first, int count)
        => (this.inputs, this.targets, this.onePerSequence, this.first, Count) = (inputs, targets, onePerSequence, first, count);

    SequenceData(SequenceData like, int first, int count, float[] weights, int bucket)
        : this(like.inputs, like.targets, like.onePerSequence, first, count) => (this.weights, this.bucket) = (weights, bucket);

    /// <summary>The same sequences, each counting as much as its weight says.</summary>
    /// <param name="weights">One weight per sequence, finite and not negative.</param>
    /// <exception cref="InvalidTrainingDataException">There is not one weight for each sequence, or one is no weight.</exception>
    public SequenceData Weighted(ReadOnlySpan<float> weights)
    {
        if (weights.Length != Count) throw new InvalidTrainingDataException($"There are {weights.Length} weights for {Count} sequences.");
        foreach (float weight in weights)
            if (!(weight >= 0 && float.IsFinite(weight))) throw new InvalidTrainingDataException($"A weight is finite and not negative, not {weight}.");
        var all = new float[inputs.Count];
        weights.CopyTo(all.AsSpan(first));
        return new(this, first, Count, all, bucket);
    }

    /// <summary>
    /// The same sequences in batches of similar length: of every so many batches of a shuffled pass the sequences are sorted by length, and the
    /// batches shuffled again. Less padding, nearly the same order.
    /// </summary>
    /// <param name="batches">How many batches are sorted together; 1 or more.</param>
    public SequenceData Bucketed(int batches = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batches, 1);
        return new(this, first, Count, weights, batches);
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>Rows of real numbers, and for each step the values wanted (many to many).</summary>
    /// <param name="inputs">For each sequence steps x features.</param>
    /// <param name="features">Numbers per step of the input.</param>
    /// <param name="targets">For each sequence steps x width.</param>
    /// <param name="width">Numbers per step of the target.</param>
    public static SequenceData WithValues(IReadOnlyList<float[]> inputs, int features, IReadOnlyList<float[]> targets, int width)
        => PerStep(Features(inputs, features), SequenceSet.OfRows(targets, width, "targets"));

    /// <summary>Rows of real numbers, and for each step the class wanted.</summary>
    /// <param name="inputs">For each sequence steps x features.</param>
    /// <param name="features">Numbers per step of the input.</param>
    /// <param name="labels">For each sequence one label per step.</param>
    public static SequenceData WithLabels(IReadOnlyList<float[]> inputs, int features, IReadOnlyList<int[]> labels)
        => PerStep(Features(inputs, features), SequenceSet.OfTokens(labels, "labels"));

    /// <summary>Tokens, and for each step the class wanted.</summary>
    /// <param name="inputs">The sequences of tokens.</param>
    /// <param name="labels">For each sequence one label per step.</param>
    public static SequenceData WithLabels(IReadOnlyList<int[]> inputs, IReadOnlyList<int[]> labels)
        => PerStep(SequenceSet.OfTokens(inputs, "inputs"), SequenceSet.OfTokens(labels, "labels"));

    /// <summary>Rows of real numbers with one class for the whole sequence (many to one).</summary>
    /// <param name="inputs">For each sequence steps x features.</param>
    /// <param name="features">Numbers per step of the input.</param>
    /// <param name="labels">One label per sequence.</param>
    public static SequenceData WithLabel(IReadOnlyList<float[]> inputs, int features, ReadOnlySpan<int> labels)
        => PerSequence(Features(inputs, features), SequenceSet.OfTokens(Singles(labels), "labels"));

    /// <summary>Tokens with one class for the whole sequence (many to one).</summary>
    /// <param name="inputs">The sequences of tokens.</param>
    /// <param name="labels">One label per sequence.</param>
    public static SequenceData WithLabel(IReadOnlyList<int[]> inputs, ReadOnlySpan<int> labels)
        => PerSequence(SequenceSet.OfTokens(inputs, "inputs"), SequenceSet.OfTokens(Singles(labels), "labels"));

    /// <summary>Rows of real numbers with one row of values for the whole sequence.</summary>
    /// <param name="inputs">For each sequence steps x features.</param>
    /// <param name="features">Numbers per step of the input.</param>
    /// <param name="targets">For each sequence the numbers wanted.</param>
    /// <param name="width">Their count.</param>
    public static SequenceData WithValue(IReadOnlyList<float[]> inputs, int features, IReadOnlyList<float[]> targets, int width)
        => PerSequence(Features(inputs, features), SequenceSet.OfRows(targets, width, "targets"));

    /// <inheritdoc/>
    protected override TrainingData Range(int first, int count)
        => new SequenceData(this, this.first + first, count, weights, bucket);

    /// <inheritdoc/>
    public override BatchSource Open(BatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SequenceChecks.Ports(inputs, targets, onePerSequence, request);
        if (!onePerSequence) SequenceChecks.Steps(inputs, targets, request.OutputSteps, first, Count);
        SequenceChecks.Tokens(inputs, request.Input, first, Count);
        if (targets.IsTokens) SequenceChecks.Labels(targets, request, first, Count);
        return new SequenceSource(inputs, targets, onePerSequence, first, Count, request) { Weights = weights, BucketBatches = bucket };
    }

    static SequenceSet Features(IReadOnlyList<float[]> inputs, int features) => SequenceSet.OfRows(inputs, features, "inputs");

    static SequenceData PerStep(SequenceSet inputs, SequenceSet targets)
    {
        SequenceChecks.SameCount(inputs, targets);
        return new SequenceData(inputs, targets, false, 0, inputs.Count);
    }

    static SequenceData PerSequence(SequenceSet inputs, SequenceSet targets)
    {
        SequenceChecks.SameCount(inputs, targets);
        for (int i = 0; i < targets.Count; i++)
        {
            if (targets.Length(i) != 1)
                throw new InvalidTrainingDataException($"Sequence {i} has {targets.Length(i)} rows of targets, but a whole sequence has one.");
        }

        return new SequenceData(inputs, targets, true, 0, inputs.Count);
    }

    static int[][] Singles(ReadOnlySpan<int> labels)
    {
        var singles = new int[labels.Length][];
        for (int i = 0; i < singles.Length; i++) singles[i] = [labels[i]];
        return singles;
    }
}
