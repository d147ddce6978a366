using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The rows that a statement runs on, as C# expressions: how many, and with which row they begin in a buffer of each kind.
/// Consecutive rows of the scope are consecutive rows of every buffer; a buffer with a single row stands still.
/// </summary>
/// <param name="Count">The number of rows.</param>
/// <param name="Steps">First packed row, or null where no buffer over steps is visible.</param>
/// <param name="Batch">First row of the sorted batch, or null where no buffer of the batch is visible.</param>
/// <param name="Distinct">First of the distinct tokens, or null where no buffer with a row for each of them is visible.</param>
internal sealed record RowScope(string Count, string? Steps, string? Batch, string? Distinct = null)
{
    /// <summary>A single row: parameters and streaming.</summary>
    public static readonly RowScope One = new("1", null, null);

    /// <summary>All packed rows, on every worker.</summary>
    public static readonly RowScope AllPacked = new("schedule.Total", "0", null);

    /// <summary>All sorted rows, on every worker.</summary>
    public static readonly RowScope AllSorted = new("schedule.Batch", null, "0");

    /// <summary>All rows that run at step t, on every worker.</summary>
    public static readonly RowScope WholeStep = new("schedule.Active(t)", "packed", "0");

    /// <summary>All packed rows of this worker.</summary>
    public static readonly RowScope Packed = new("rows", "first", null);

    /// <summary>All sorted rows of this worker.</summary>
    public static readonly RowScope Sorted = new("rows", null, "first");

    /// <summary>This worker's rows that run at step t.</summary>
    public static readonly RowScope Step = new("rows", "packed", "first");

    /// <summary>All distinct tokens, on every worker.</summary>
    public static readonly RowScope AllTokens = new("count", null, null, "0");

    /// <summary>The distinct tokens of this worker.</summary>
    public static readonly RowScope Tokens = new("rows", null, null, "first");

    /// <summary>All streams of a group.</summary>
    public static readonly RowScope Streams = new("rows", null, "0");

    /// <summary>Every step of one row of such a step on a second axis. What has no step there stands still.</summary>
    public static RowScope PairsWith(string inner) => new("steps", "(packed + row)", "(first + row)") { Inner = inner, Start = "start" };

    /// <summary>In a step of a stream: every step of a sequence that is a state.</summary>
    public static RowScope Kept(string inner) => new("steps", null, null) { Inner = inner };

    /// <summary>The second axis of pairs.</summary>
    public string? Inner { get; init; }

    /// <summary>Where the steps of a row on that axis begin, or null for row 0.</summary>
    string? Start { get; init; }

    /// <summary>The expression of the scope's first row in a buffer, or null for row 0.</summary>
    public string? RowOf(Buffer buffer) => buffer.Rows switch
    {
        BufferRows.One => null,
        BufferRows.RowByRow => Inner is not null && buffer.Axis == Inner ? Start : throw new Ir.InvalidGraphException($"{buffer} is read outside its axis"),
        BufferRows.Pairs => $"{Steps} * reach",
        BufferRows.StepPairs => $"{Batch} * reach",
        BufferRows.Steps => Steps ?? throw new Ir.InvalidGraphException($"{buffer} is read outside its axis"),
        BufferRows.Distinct => Distinct ?? throw new Ir.InvalidGraphException($"{buffer} is read where rows are no tokens"),
        _ => Batch ?? throw new Ir.InvalidGraphException($"{buffer} is read without a batch"),
    };

    /// <summary>What to add to a pointer to the buffer's row 0, e.g. <c> + packed * 512</c>.</summary>
    public string Displacement(Buffer buffer) =>
        RowOf(buffer) is not { } row || row == "0" ? "" : buffer.Width == 1 ? $" + {row}" : $" + {row} * {buffer.Width.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Floats from one row of the scope to the next.</summary>
    public int Stride(Buffer buffer) => buffer.Rows == BufferRows.One || Inner is not null && !(buffer.IsPairs || buffer.Rows == BufferRows.RowByRow) ? 0 : buffer.Width;
}
