using Rnn.Execution;

namespace Rnn;

/// <summary>
/// One time axis of a workspace: steps in use, the lengths of rows, a mask. Sequences that an entry reads together share an axis; one that
/// it reads by themselves (the source and the target of a translation) have one each. The batch is the same on all of them.
/// </summary>
public sealed unsafe class WorkspaceAxis
{
    readonly int* lengths, scheduled, limits, valid;
    readonly int rows;
    int batch;
    bool masked, changed = true;

    /// <summary>Uses memory of a workspace.</summary>
    internal WorkspaceAxis(string name, int capacity, int rows, int* memory)
    {
        (Name, Capacity, this.rows) = (name, capacity, rows);
        Schedule = new Schedule(memory, capacity, rows);
        lengths = memory + Schedule.Ints(capacity, rows);
        scheduled = lengths + rows;
        limits = scheduled + rows;
        valid = limits + rows;
        (Length, batch) = (capacity, rows);
        ClearMask();
    }

    /// <summary>Integers that it needs at these capacities.</summary>
    internal static long Ints(int capacity, int rows) => Schedule.Ints(capacity, rows) + WorkspacePlan.RoundUp(3L * rows + (long)capacity * rows);

    /// <summary>As ports name it (<see cref="PortInfo.Axis"/>).</summary>
    public string Name { get; }

    /// <summary>Steps that there is memory for.</summary>
    public int Capacity { get; }

    /// <summary>Steps in use; a new value resets lengths and mask.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to the capacity.</exception>
    public int Length
    {
        get;
        set
        {
            if (value == field) return;
            if (value < 1 || value > Capacity) throw Beyond(nameof(Length), value, "A sequence", "steps", Capacity);
            field = value;
            ClearMask();
        }
    }

    /// <summary>Valid steps of each row, from 0 to <see cref="Length"/>, to be written by the caller. They are read by the next pass.</summary>
    public Span<int> Lengths => new(lengths, batch);

    /// <summary>Whether the schedule is that of the lengths as they are now.</summary>
    internal bool IsScheduled => !changed && Lengths.SequenceEqual(new(scheduled, batch));

    /// <summary>The order in which generated code walks rows and steps.</summary>
    public Schedule Schedule { get; }

    /// <summary>
    /// Says which steps are valid, [Length x Batch], time-major. The valid steps of a row are gathered to its front in order; holes leave
    /// states as they are and have zero output and no gradient. Sets <see cref="Lengths"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The mask has another number of elements.</exception>
    public void SetMask(ReadOnlySpan<bool> mask)
    {
        if (mask.Length != Length * batch) throw new ArgumentException($"A mask of {mask.Length} elements for {Length} steps of {batch} rows, which are {Length * batch}.", nameof(mask));
        (masked, changed) = (true, true);
        Lengths.Clear();
        for (int t = 0; t < Length; t++)
            for (int b = 0; b < batch; b++)
                if (mask[t * batch + b]) valid[b * Capacity + lengths[b]++] = t;
        Lengths.CopyTo(new(limits, batch));
    }

    /// <summary>Makes all steps of all rows valid again.</summary>
    public void ClearMask()
    {
        (masked, changed) = (false, true);
        Lengths.Fill(Length);
        new Span<int>(limits, batch).Fill(Length);
    }

    /// <summary>Rows in use, the same on every axis of the workspace.</summary>
    internal void SetBatch(int value)
    {
        if (value < 1 || value > rows) throw Beyond(nameof(Workspace.Batch), value, "A batch", "rows", rows);
        batch = value;
        ClearMask();
    }

    /// <summary>Checks the lengths; recomputes the schedule if anything has changed.</summary>
    internal void Update()
    {
        if (IsScheduled) return;
        for (int b = 0; b < batch; b++)
        {
            int length = lengths[b];
            if (length >= 0 && length <= limits[b]) continue;
            throw new ArgumentOutOfRangeException(nameof(Workspace.Lengths), length, $"Row {b} has a length of {length}; {(masked ? $"its mask has {limits[b]} valid steps" : $"{Length} steps are in use")}.");
        }
        Schedule.Compute(Length, batch, Lengths, masked ? valid : null);
        Lengths.CopyTo(new(scheduled, batch));
        changed = false;
    }

    static ArgumentOutOfRangeException Beyond(string property, int value, string what, string unit, int capacity) =>
        new(property, value, value < 1 ? $"{what} of {value} {unit}; at least one is needed." : $"{what} of {value} {unit} in a workspace planned for {capacity}.");
}
