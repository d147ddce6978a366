namespace Rnn.Training;

/// <summary>Passes over the items of several inputs, padded to the longest of each batch.</summary>
internal sealed class PortSource : BatchSource
{
    readonly (PortInfo Port, SequenceSet Set)[] inputs;
    readonly BatchRequest request;
    readonly int[] order;
    readonly string[] axes;
    readonly int[][] lengths;
    readonly int first;

    public PortSource((PortInfo Port, SequenceSet Set)[] inputs, int first, int count, BatchRequest request)
    {
        (this.inputs, this.first, this.request) = (inputs, first, request);
        order = new int[count];
        axes = [.. inputs.Select(i => i.Port.Axis).OfType<string>().Distinct(StringComparer.Ordinal)];
        lengths = [.. axes.Select(axis => Enumerable.Range(first, count).Select(item => Length(item, axis)).ToArray())];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
            CheckSingle(first + i);
        }
        SequenceLength = Math.Max(1, lengths.Select(l => l.Max()).DefaultIfEmpty(1).Max());
        foreach (int[] own in lengths)
            if (request.SequenceLength > 0 && own.Max() > request.SequenceLength)
                throw new InvalidTrainingDataException($"Item {first + Array.IndexOf(own, own.Max())} has {own.Max()} steps, but the sequence length is {request.SequenceLength}: cut it, or leave SequenceLength at 0.");
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
        workspace.Batch = rows.Length;
        for (int a = 0; a < axes.Length; a++) SetLengths(workspace.Axis(axes[a]), lengths[a], rows);
        foreach (var (port, set) in inputs)
            for (int b = 0; b < rows.Length; b++) FillInput(workspace, port, set, first + rows[b], b, port.Axis is null ? 1 : workspace.Axis(port.Axis).Length);
        targets.HasLabels = false;
        if (request.Output.Axis is null) targets.Rows = rows.Length;
        else WeighSteps(targets, workspace.Axis(request.Output.Axis), rows.Length);
    }

    static void SetLengths(WorkspaceAxis axis, int[] lengths, ReadOnlySpan<int> rows)
    {
        int longest = 1;
        foreach (int row in rows) longest = Math.Max(longest, lengths[row]);
        axis.Length = longest;
        for (int b = 0; b < rows.Length; b++) axis.Lengths[b] = lengths[rows[b]];
    }

    static void WeighSteps(TargetBuffer targets, WorkspaceAxis axis, int batch)
    {
        targets.Rows = axis.Length * batch;
        for (int row = 0; row < targets.Rows; row++) targets.Weights[row] = row / batch < axis.Lengths[row % batch] ? 1 : 0;
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

    /// <summary>Steps of an item on an axis: the same for all inputs that have it.</summary>
    int Length(int item, string axis)
    {
        string? known = null;
        int length = 0;
        foreach (var (port, set) in inputs)
        {
            if (port.Axis != axis) continue;
            int own = set.Length(item);
            if (known is not null && own != length)
                throw new InvalidTrainingDataException($"Item {item} has {length} steps of \"{known}\", but {own} of \"{port.Name}\".");
            (known, length) = (port.Name, own);
        }

        return length;
    }

    void CheckSingle(int item)
    {
        foreach (var (port, set) in inputs)
            if (port.Axis is null && set.Length(item) != 1)
                throw new InvalidTrainingDataException($"Item {item} has {set.Length(item)} steps of \"{port.Name}\", which has one row per sequence.");
    }
}
