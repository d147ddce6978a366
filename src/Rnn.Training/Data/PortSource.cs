namespace Rnn.Training;

/// <summary>Passes over the items of several inputs, padded to the longest of each batch.</summary>
internal sealed class PortSource : BatchSource
{
    readonly (PortInfo Port, SequenceSet Set)[] inputs;
    readonly BatchRequest request;
    readonly int[] order;
    readonly int[] lengths;
    readonly int first;

    public PortSource((PortInfo Port, SequenceSet Set)[] inputs, int first, int count, BatchRequest request)
    {
        (this.inputs, this.first, this.request) = (inputs, first, request);
        order = new int[count];
        lengths = new int[count];
        for (int i = 0; i < count; i++) (order[i], lengths[i]) = (i, Length(first + i));
        SequenceLength = lengths.Max();
        if (request.SequenceLength > 0 && SequenceLength > request.SequenceLength)
            throw new InvalidTrainingDataException($"Item {first + Array.IndexOf(lengths, SequenceLength)} has {SequenceLength} steps, but the sequence length is {request.SequenceLength}: cut it, or leave SequenceLength at 0.");
        BatchSize = Math.Min(request.BatchSize, count);
        Batches = (count + BatchSize - 1) / BatchSize;
    }

    public override int SequenceLength { get; }

    public override int BatchSize { get; }

    public override int Batches { get; }

    public override bool CarriesState => false;

    public override void Begin(int epoch)
    {
        if (request.Shuffle) RandomSites.Shuffle(order, request.Seed, epoch);
    }

    public override void Fill(int batch, Workspace workspace, TargetBuffer targets)
    {
        var rows = order.AsSpan(batch * BatchSize, Math.Min(BatchSize, order.Length - batch * BatchSize));
        int length = 0;
        foreach (int row in rows) length = Math.Max(length, lengths[row]);
        (workspace.Length, workspace.Batch) = (length, rows.Length);
        for (int b = 0; b < rows.Length; b++) workspace.Lengths[b] = lengths[rows[b]];
        foreach (var (port, set) in inputs)
            for (int b = 0; b < rows.Length; b++) FillInput(workspace, port, set, first + rows[b], b, port.Axis is null ? 1 : length);
        targets.HasLabels = false;
        if (request.Output.Axis is null) targets.Rows = rows.Length;
        else WeighSteps(targets, workspace, length);
    }

    static void WeighSteps(TargetBuffer targets, Workspace workspace, int length)
    {
        int batch = workspace.Batch;
        targets.Rows = length * batch;
        for (int row = 0; row < targets.Rows; row++) targets.Weights[row] = row / batch < workspace.Lengths[row % batch] ? 1 : 0;
    }

    static void FillInput(Workspace workspace, PortInfo port, SequenceSet set, int item, int b, int length)
    {
        int batch = workspace.Batch, steps = set.Length(item);
        for (int t = 0; t < length; t++)
        {
            if (set.IsTokens)
            {
                workspace.Tokens(port.Name)[t * batch + b] = t < steps ? set.Token(item, t) : 0;
                continue;
            }

            var row = workspace.Port(port.Name, PortRole.Input).Slice((t * batch + b) * set.Width, set.Width);
            if (t < steps) set.Row(item, t).CopyTo(row);
            else row.Clear();
        }
    }

    /// <summary>Steps of an item: the same for all inputs with a time axis, 1 where there is none.</summary>
    int Length(int item)
    {
        string? known = null;
        int length = 1;
        foreach (var (port, set) in inputs)
        {
            int own = set.Length(item);
            if (port.Axis is null && own != 1)
                throw new InvalidTrainingDataException($"Item {item} has {own} steps of \"{port.Name}\", which has one row per sequence.");
            if (port.Axis is null) continue;
            if (known is not null && own != length)
                throw new InvalidTrainingDataException($"Item {item} has {length} steps of \"{known}\", but {own} of \"{port.Name}\".");
            (known, length) = (port.Name, own);
        }

        return length;
    }
}
