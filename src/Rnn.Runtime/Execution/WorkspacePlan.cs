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

    readonly long[] ports, gradients, buffers;

    /// <summary>Plans the memory of an entry.</summary>
    /// <param name="ports">The ports of the entry, in its order.</param>
    /// <param name="buffers">The buffers of its generated code, in the order of their numbers.</param>
    /// <param name="blockFloats">Length of the packed parameter block.</param>
    /// <param name="length">Capacity in steps.</param>
    /// <param name="batch">Capacity in rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is not positive, or all together is more than an array can hold.</exception>
    public WorkspacePlan(IReadOnlyList<PortInfo> ports, IReadOnlyList<BufferPlan> buffers, int blockFloats, int length, int batch)
    {
        if (length < 1) throw new ArgumentOutOfRangeException(nameof(length), length, $"A workspace for {length} steps; at least one is needed.");
        if (batch < 1) throw new ArgumentOutOfRangeException(nameof(batch), batch, $"A workspace for {batch} rows; at least one is needed.");
        if ((long)length * batch > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(length), $"A workspace of {length} steps and {batch} rows has {(long)length * batch} rows of steps; one array holds at most {Array.MaxLength} numbers. Plan fewer steps or rows.");
        (Ports, Buffers, BlockFloats, Length, Batch) = (ports, buffers, blockFloats, length, batch);
        (this.ports, gradients, this.buffers) = (new long[ports.Count], new long[ports.Count], new long[buffers.Count]);
        Valid = Schedule.Ints(length, batch);
        long floats = RoundUp(blockFloats), ints = Valid + BatchShape.Ints(length, batch);
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
            throw new ArgumentOutOfRangeException(nameof(length), $"A workspace of {length} steps and {batch} rows needs {Bytes} bytes; one array holds less than {4L * Array.MaxLength}. Plan fewer steps or rows.");

        long Take(long size, bool asTokens)
        {
            ref long end = ref floats;
            if (asTokens) end = ref ints;
            long start = end;
            end += size;
            return start;
        }
    }

    /// <summary>Capacity in steps.</summary>
    public int Length { get; }

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

    /// <summary>Where lengths and mask begin among the integers: behind the schedule.</summary>
    internal long Valid { get; }

    /// <summary>Where a port begins, among the floats or among the integers.</summary>
    internal long Port(int index) => ports[index];

    /// <summary>Where a port's gradient begins, or -1.</summary>
    internal long Gradient(int index) => gradients[index];

    /// <summary>Where a buffer begins, among the floats or among the integers.</summary>
    internal long Buffer(int index) => buffers[index];

    /// <summary>Rows of a port at full capacity.</summary>
    long Rows(PortInfo port) => port.Axis is null ? Batch : (long)Length * Batch;

    /// <summary>Rows of a buffer at full capacity.</summary>
    internal long Rows(BufferPlan buffer) => buffer.Rows switch
    {
        BufferRows.Steps => (long)Length * Batch,
        BufferRows.Batch => Batch,
        BufferRows.Distinct => Math.Min(buffer.Classes, (long)Length * Batch),
        _ => 1,
    };

    internal static long RoundUp(long count) => (count + Line - 1) / Line * Line;
}
