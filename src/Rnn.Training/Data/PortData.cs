namespace Rnn.Training;

/// <summary>
/// Sequences for every input of an entry that computes its own loss, by the names of its ports: the parameters of the equation
/// method. Inputs that the entry reads together have the same number of steps within an item.
/// </summary>
public sealed class PortData : TrainingData
{
    readonly IReadOnlyList<(string Port, SequenceSet Set)> inputs;
    readonly int first;

    /// <summary>No inputs yet.</summary>
    public PortData()
        : this([], 0, 0)
    {
    }

    PortData(IReadOnlyList<(string Port, SequenceSet Set)> inputs, int first, int count)
        => (this.inputs, this.first, Count) = (inputs, first, count);

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The same data with one more input of real numbers.</summary>
    /// <param name="port">The name of the port.</param>
    /// <param name="width">Numbers per step.</param>
    /// <param name="sequences">For each item steps x width; one step where the port has no time axis.</param>
    public PortData With(string port, int width, IReadOnlyList<float[]> sequences)
        => With(port, SequenceSet.OfRows(sequences, width, $"numbers of \"{port}\""));

    /// <summary>The same data with one more input of tokens.</summary>
    /// <param name="port">The name of the port.</param>
    /// <param name="sequences">For each item its tokens; one where the port has no time axis.</param>
    public PortData With(string port, IReadOnlyList<int[]> sequences) => With(port, SequenceSet.OfTokens(sequences, $"tokens of \"{port}\""));

    /// <inheritdoc/>
    protected override TrainingData Range(int first, int count) => new PortData(inputs, this.first + first, count);

    /// <inheritdoc/>
    public override BatchSource Open(BatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Loss is not EntryLoss)
            throw new InvalidTrainingDataException($"These data have inputs and no targets, but {request.Loss.GetType().Name} needs some: create the trainer without a loss, or use SequenceData.");
        var ordered = request.Inputs.Select(port => (port, Find(port, request))).ToArray();
        if (inputs.FirstOrDefault(i => request.Inputs.All(p => p.Name != i.Port)) is { Port: { } unknown })
            throw new InvalidTrainingDataException($"The data have an input \"{unknown}\", but the entry has {Names(request.Inputs.Select(p => p.Name))}.");
        return new PortSource(ordered, first, Count, request);
    }

    PortData With(string port, SequenceSet set)
    {
        if (inputs.Any(i => i.Port == port)) throw new InvalidTrainingDataException($"Input \"{port}\" is given twice.");
        if (inputs.Count > 0 && inputs[0].Set.Count != set.Count)
            throw new InvalidTrainingDataException($"Input \"{inputs[0].Port}\" has {inputs[0].Set.Count} sequences, but \"{port}\" has {set.Count}.");
        return new PortData([.. inputs, (port, set)], 0, set.Count);
    }

    SequenceSet Find(PortInfo port, BatchRequest request)
    {
        var set = inputs.FirstOrDefault(i => i.Port == port.Name).Set
            ?? throw new InvalidTrainingDataException($"The entry has the inputs {Names(request.Inputs.Select(p => p.Name))}, but the data have no \"{port.Name}\".");
        SequenceChecks.Input(set, port);
        SequenceChecks.Tokens(set, port, first, Count);
        return set;
    }

    static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"\"{n}\""));
}
