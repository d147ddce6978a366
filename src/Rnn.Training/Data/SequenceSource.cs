namespace Rnn.Training;

/// <summary>Passes over sequences: batches of whole sequences, padded to the longest of each batch.</summary>
internal sealed class SequenceSource : BatchSource
{
    readonly SequenceSet inputs;
    readonly SequenceSet wanted;
    readonly bool onePerSequence;
    readonly int first;
    readonly int[] order;
    readonly BatchRequest request;

    public SequenceSource(SequenceSet inputs, SequenceSet targets, bool onePerSequence, int first, int count, BatchRequest request)
    {
        (this.inputs, wanted, this.onePerSequence, this.first, this.request) = (inputs, targets, onePerSequence, first, request);
        order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        int longest = 0;
        for (int i = first; i < first + count; i++)
        {
            longest = Math.Max(longest, inputs.Length(i));
            if (request.SequenceLength > 0 && inputs.Length(i) > request.SequenceLength)
                throw new InvalidTrainingDataException($"Sequence {i} has {inputs.Length(i)} steps, but the sequence length is {request.SequenceLength}: cut it, or leave SequenceLength at 0.");
        }

        SequenceLength = longest;
        BatchSize = Math.Min(request.BatchSize, count);
        Batches = (count + BatchSize - 1) / BatchSize;
    }

    /// <summary>One weight for each sequence of the whole set, or none.</summary>
    public float[] Weights { get; init; } = [];

    /// <summary>How many batches are sorted by length together; 0: none.</summary>
    public int BucketBatches { get; init; }

    public override int SequenceLength { get; }

    public override int BatchSize { get; }

    public override int Batches { get; }

    public override bool CarriesState => false;

    public override void Begin(int epoch)
    {
        if (!request.Shuffle) return;
        RandomSites.Shuffle(order, request.Seed, epoch);
        if (BucketBatches > 0) new LengthBuckets(i => inputs.Length(first + i), BatchSize, BucketBatches).Arrange(order, request.Seed, epoch);
    }

    public override void Fill(int batch, Workspace workspace, TargetBuffer targets)
    {
        var rows = order.AsSpan(batch * BatchSize, Math.Min(BatchSize, order.Length - (batch * BatchSize)));
        int length = 0;
        foreach (int row in rows) length = Math.Max(length, inputs.Length(first + row));
        var axis = request.Input.Axis is { } read ? workspace.Axis(read) : null;
        if (axis is not null) axis.Length = length;
        workspace.Batch = rows.Length;
        int targetSteps = onePerSequence ? 1 : request.OutputSteps > 0 ? request.OutputSteps : length;
        targets.Rows = targetSteps * rows.Length;
        targets.HasLabels = wanted.IsTokens;
        for (int b = 0; b < rows.Length; b++)
        {
            int sequence = first + rows[b], steps = inputs.Length(sequence);
            if (axis is not null) axis.Lengths[b] = steps;
            FillInput(workspace, sequence, b, length);
            for (int t = 0; t < targetSteps; t++) FillTarget(targets, sequence, t, (t * rows.Length) + b);
        }
    }

    void FillInput(Workspace workspace, int sequence, int b, int length)
    {
        int batch = workspace.Batch, steps = inputs.Length(sequence), width = inputs.Width;
        if (inputs.IsTokens)
        {
            var tokens = workspace.Tokens(request.Input.Name);
            for (int t = 0; t < length; t++) tokens[(t * batch) + b] = t < steps ? inputs.Token(sequence, t) : 0;
            return;
        }

        var port = workspace.Port(request.Input.Name, PortRole.Input);
        for (int t = 0; t < length; t++)
        {
            var row = port.Slice(((t * batch) + b) * width, width);
            if (t < steps) inputs.Row(sequence, t).CopyTo(row);
            else row.Clear();
        }
    }

    void FillTarget(TargetBuffer targets, int sequence, int t, int row)
    {
        bool valid = t < wanted.Length(sequence);
        targets.Weights[row] = !valid ? 0 : Weights.Length > 0 ? Weights[sequence] : 1;
        if (wanted.IsTokens) targets.Labels[row] = valid ? wanted.Token(sequence, t) : 0;
        else if (valid) wanted.Row(sequence, t).CopyTo(targets.Values.Slice(row * targets.Width, targets.Width));
    }
}
