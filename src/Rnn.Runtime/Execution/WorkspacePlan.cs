namespace Rnn;

using Rnn.Execution;

/// <summary>
/// What a workspace for one entry and given capacities consists of. Made by a model's <c>Plan</c>; nothing is allocated until a
/// <see cref="Workspace"/> is made from it.
/// </summary>
public sealed class WorkspacePlan
{
    /// <summary>Floats that one line of the cache holds: everything begins on a line.</summary>
    internal const int Line = 16;

    readonly long[] ports, gradients, buffers, axes;
    readonly int[] lengths;

    /// <summary>Plans the memory of an entry.</summary>
    /// <param name="ports">The ports of the entry, in its order.</param>
    /// <param name="buffers">The buffers of its generated code, in the order of their numbers.</param>
    /// <param name="blockFloats">Length of the packed parameter block.</param>
    /// <param name="length">Capacity in steps, on every axis; <see cref="With"/> gives an axis another one.</param>
    /// <param name="batch">Capacity in rows.</param>
    /// <param name="axes">The axes of an entry that has several.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is not positive, or all together is more than an array can hold.</exception>
    public WorkspacePlan(IReadOnlyList<PortInfo> ports, IReadOnlyList<BufferPlan> buffers, int blockFloats, int length, int batch, params string[] axes)
        : this(ports, buffers, blockFloats, axes is [] ? [ports.FirstOrDefault(p => p.Axis is not null)?.Axis ?? "t"] : axes, [.. Enumerable.Repeat(length, Math.Max(axes.Length, 1))], batch)
    {
    }

    WorkspacePlan(IReadOnlyList<PortInfo> ports, IReadOnlyList<BufferPlan> buffers, int blockFloats, IReadOnlyList<string> axes, int[] lengths, int batch)
    {
        if (batch < 1) throw new ArgumentOutOfRangeException(nameof(batch), batch, $"A workspace for {batch} rows; at least one is needed.");
        foreach (int length in lengths)
        {
            if (length < 1) throw new ArgumentOutOfRangeException(nameof(length), length, $"A workspace for {length} steps; at least one is needed.");
            if ((long)length * batch > Array.MaxLength)
                throw new ArgumentOutOfRangeException(nameof(length), $"A workspace of {length} steps and {batch} rows has {(long)length * batch} rows of steps; one array holds at most {Array.MaxLength} numbers. Plan fewer steps or rows.");
        }
        (Ports, Buffers, BlockFloats, Axes, this.lengths, Batch) = (ports, buffers, blockFloats, axes, lengths, batch);
        (this.ports, gradients, this.buffers, this.axes) = (new long[ports.Count], new long[ports.Count], new long[buffers.Count], new long[axes.Count]);
        long floats = RoundUp(blockFloats), ints = 0;
        for (int i = 0; i < axes.Count; i++) this.axes[i] = Take(WorkspaceAxis.Ints(lengths[i], batch), true);
        for (int i = 0; i < ports.Count; i++)
        {
            long size = RoundUp(Rows(ports[i]) * ports[i].Width);
            bool tokens = ports[i].Kind == PortKind.Token;
            if (tokens) size = RoundUp(Rows(ports[i]));
            this.ports[i] = Take(size, tokens);
            gradients[i] = tokens || ports[i].Role is PortRole.Trace or PortRole.TracedGradient ? -1 : Take(size, false);
        }
        Scratch = floats;
        for (int i = 0; i < buffers.Count; i++) this.buffers[i] = Take(RoundUp(Rows(buffers[i]) * buffers[i].Width), buffers[i].Tokens);
        (Floats, Ints) = (floats, ints);
        if (Math.Max(floats, ints) > Array.MaxLength - Line)
            throw new ArgumentOutOfRangeException(nameof(lengths), $"A workspace of {string.Join(" and ", lengths)} steps and {batch} rows needs {Bytes} bytes; one array holds less than {4L * Array.MaxLength}. Plan fewer steps or rows.");

        long Take(long size, bool asTokens)
        {
            ref long end = ref floats;
            if (asTokens) end = ref ints;
            long start = end;
            end += size;
            return start;
        }
    }

    /// <summary>The same with another capacity of one axis.</summary>
    /// <param name="axis">Its name, or that of a port whose steps it has.</param>
    /// <param name="length">Capacity in steps.</param>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive, or all together is more than an array can hold.</exception>
    public WorkspacePlan With(string axis, int length)
    {
        var changed = (int[])lengths.Clone();
        changed[AxisOf(axis)] = length;
        return new(Ports, Buffers, BlockFloats, Axes, changed, Batch);
    }

    /// <summary>Capacity in steps, of an axis.</summary>
    /// <param name="axis">Its name, or that of a port whose steps it has.</param>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public int LengthOf(string axis) => lengths[AxisOf(axis)];

    /// <summary>Capacity in steps, of the first axis.</summary>
    public int Length => lengths[0];

    /// <summary>The axes by name: one for each group of sequences that are read together.</summary>
    public IReadOnlyList<string> Axes { get; }

    /// <summary>Capacity in rows.</summary>
    public int Batch { get; }

    /// <summary>The ports of the entry.</summary>
    public IReadOnlyList<PortInfo> Ports { get; }

    /// <summary>What the two arrays of a workspace hold, exactly.</summary>
    public long Bytes => sizeof(float) * (Floats + Line) + sizeof(int) * (Ints + Line);

    /// <summary>The buffers of the generated code.</summary>
    internal IReadOnlyList<BufferPlan> Buffers { get; }

    /// <summary>Length of the packed parameter block.</summary>
    internal int BlockFloats { get; }

    /// <summary>Floats without the slack for alignment.</summary>
    internal long Floats { get; }

    /// <summary>Integers without the slack for alignment.</summary>
    internal long Ints { get; }

    /// <summary>Where the buffers begin among the floats: behind gradients and ports.</summary>
    internal long Scratch { get; }

    /// <summary>Where the lengths of an axis begin among the integers.</summary>
    internal long Axis(int index) => axes[index];

    /// <summary>Capacity of an axis in steps.</summary>
    internal int LengthOf(int axis) => lengths[axis];

    /// <summary>The number of an axis, by its own name or by that of a port whose steps it has.</summary>
    internal int AxisOf(string name)
    {
        for (int i = 0; i < Axes.Count; i++)
            if (Axes[i] == name) return i;
        for (int i = 0; i < Ports.Count; i++)
            if (Ports[i].Name == name && Ports[i].Axis is { } axis && axis != name) return AxisOf(axis);
        throw NoAxis(name);
    }

    ArgumentException NoAxis(string name) => new($"There is no axis {name}: the entry has {string.Join(", ", Axes)}.", nameof(name));

    /// <summary>Where a port begins, among the floats or among the integers.</summary>
    internal long Port(int index) => ports[index];

    /// <summary>Where a port's gradient begins, or -1.</summary>
    internal long Gradient(int index) => gradients[index];

    /// <summary>Where a buffer begins, among the floats or among the integers.</summary>
    internal long Buffer(int index) => buffers[index];

    /// <summary>Rows of a port at full capacity; numbers at pairs of steps are rows of their own.</summary>
    long Rows(PortInfo port) => port.Axis is null ? Batch : (long)lengths[AxisOf(port.Axis)] * Batch * (port.Across is null ? 1 : lengths[AxisOf(port.Across)]);

    /// <summary>Rows of a buffer at full capacity.</summary>
    internal long Rows(BufferPlan buffer) => buffer.Rows switch
    {
        BufferRows.Steps => (long)lengths[buffer.Axis] * Batch,
        BufferRows.RowByRow => RoundUp(lengths[buffer.Axis]) * Batch,
        BufferRows.Pairs => RoundUp(lengths[buffer.Inner]) * lengths[buffer.Axis] * Batch,
        BufferRows.StepPairs => RoundUp(lengths[buffer.Inner]) * Batch,
        BufferRows.Batch => Batch,
        BufferRows.Distinct => Math.Min(buffer.Classes, (long)lengths[buffer.Axis] * Batch),
        _ => 1,
    };

    internal static long RoundUp(long count) => (count + Line - 1) / Line * Line;
}
