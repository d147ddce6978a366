namespace Rnn.Execution;

/// <summary>What of a workspace is in use: steps, rows, the lengths of rows and a mask. Keeps the schedule up to date.</summary>
sealed unsafe class BatchShape
{
    readonly WorkspacePlan plan;
    readonly Schedule schedule;
    readonly int* lengths, scheduled, limits, valid;
    bool masked, changed = true;

    /// <summary>Uses memory of a workspace.</summary>
    public BatchShape(WorkspacePlan plan, Schedule schedule, int* memory)
    {
        (this.plan, this.schedule) = (plan, schedule);
        lengths = memory;
        scheduled = lengths + plan.Batch;
        limits = scheduled + plan.Batch;
        valid = limits + plan.Batch;
        (Length, Batch) = (plan.Length, plan.Batch);
        Reset();
    }

    /// <summary>Integers that it needs at these capacities.</summary>
    public static long Ints(int length, int batch) => WorkspacePlan.RoundUp(3L * batch + (long)length * batch);

    public int Length { get; private set; }

    public int Batch { get; private set; }

    /// <summary>Whether the schedule is that of the lengths as they are now.</summary>
    public bool IsScheduled => !changed && Lengths.SequenceEqual(new(scheduled, Batch));

    public Span<int> Lengths => new(lengths, Batch);

    public void SetLength(int value)
    {
        if (value == Length) return;
        if (value < 1 || value > plan.Length) throw Beyond(nameof(Length), value, "A sequence", "steps", plan.Length);
        Length = value;
        Reset();
    }

    public void SetBatch(int value)
    {
        if (value == Batch) return;
        if (value < 1 || value > plan.Batch) throw Beyond(nameof(Batch), value, "A batch", "rows", plan.Batch);
        Batch = value;
        Reset();
    }

    /// <summary>All steps of all rows are valid.</summary>
    public void Reset()
    {
        (masked, changed) = (false, true);
        Lengths.Fill(Length);
        new Span<int>(limits, Batch).Fill(Length);
    }

    public void SetMask(ReadOnlySpan<bool> mask)
    {
        if (mask.Length != Length * Batch) throw new ArgumentException($"A mask of {mask.Length} elements for {Length} steps of {Batch} rows, which are {Length * Batch}.", nameof(mask));
        (masked, changed) = (true, true);
        Lengths.Clear();
        for (int t = 0; t < Length; t++)
            for (int b = 0; b < Batch; b++)
                if (mask[t * Batch + b]) valid[b * plan.Length + lengths[b]++] = t;
        Lengths.CopyTo(new(limits, Batch));
    }

    /// <summary>Checks the lengths; recomputes the schedule if anything has changed.</summary>
    public void Update()
    {
        if (IsScheduled) return;
        for (int b = 0; b < Batch; b++)
        {
            int length = lengths[b];
            if (length >= 0 && length <= limits[b]) continue;
            throw new ArgumentOutOfRangeException(nameof(Workspace.Lengths), length, $"Row {b} has a length of {length}; {(masked ? $"its mask has {limits[b]} valid steps" : $"{Length} steps are in use")}.");
        }
        schedule.Compute(Length, Batch, Lengths, masked ? valid : null);
        Lengths.CopyTo(new(scheduled, Batch));
        changed = false;
    }

    static ArgumentOutOfRangeException Beyond(string property, int value, string what, string unit, int capacity) =>
        new(property, value, value < 1 ? $"{what} of {value} {unit}; at least one is needed." : $"{what} of {value} {unit} in a workspace planned for {capacity}.");
}
