using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Rnn.Generators.Lowering;

/// <summary>Which rows a buffer has.</summary>
internal enum BufferRows
{
    /// <summary>One row per valid (step, row) of an axis, packed: all rows of step 0, then of step 1, ...; rows sorted by length, longest first.</summary>
    Steps,
    /// <summary>One row per row of the batch, in sorted order of the entry's first axis, or of the axis that the buffer names.</summary>
    Batch,
    /// <summary>One row per valid (step, row) of an axis, the steps of a row one after another: what a read over the axis walks.</summary>
    RowByRow,
    /// <summary>For each row of <see cref="Steps"/>, one row per step of that row on a second axis: the scores of a read over a memory.</summary>
    Pairs,
    /// <summary>The same for one step alone: for each row of <see cref="Batch"/>.</summary>
    StepPairs,
    /// <summary>A single row: parameters, and everything in a streaming step.</summary>
    One,
    /// <summary>One row per distinct token of a port, in the order of their first occurrence.</summary>
    Distinct,
}

internal enum BufferKind
{
    /// <summary>The packed parameter block, or the gradient block of the same layout. One buffer each per program.</summary>
    Parameters, Gradients,
    /// <summary>Written by Forward, read by Backward.</summary>
    Tape,
    Scratch,
    /// <summary>Floats of the State struct (streaming only): one buffer, states at fixed offsets.</summary>
    State,
    /// <summary>Token inputs, as int.</summary>
    Tokens,
}

/// <summary>
/// Floats: Width per row, a multiple of 16; padding holds +0 whenever a product, reduction, optimizer or file reads it. Single numbers along an
/// axis (a score for each step of a memory) have Width 1: they lie side by side.
/// </summary>
internal sealed record Buffer(string Name, BufferRows Rows, string? Axis, int Width, BufferKind Kind, string? Inner = null)
{
    /// <summary>The axis among whose steps the tokens are, where rows are distinct tokens.</summary>
    public string? TokenAxis { get; init; }

    /// <summary>The most rows there can be, where they are distinct tokens.</summary>
    public int Classes { get; init; }

    /// <summary>Whether it is the number of distinct tokens in a space.</summary>
    public bool IsCountOf(Ir.Space space) => (Rows, Axis, Kind) == (BufferRows.One, space.Axis, BufferKind.Tokens) && space.IsDistinct;

    public bool IsPairs => Rows is BufferRows.Pairs or BufferRows.StepPairs;

    /// <summary>Whether a vector of it runs along the steps of an axis instead of along units.</summary>
    public bool IsAlong => Width == 1 && Rows is BufferRows.RowByRow or BufferRows.Pairs or BufferRows.StepPairs;

    /// <summary>What the rows are, for people.</summary>
    public string RowText => Rows switch
    {
        BufferRows.Steps => $"{Axis}*B",
        BufferRows.Batch => Axis is null ? "B" : $"B by {Axis}",
        BufferRows.RowByRow => $"B*{Axis}",
        BufferRows.Pairs => $"{Axis}*B*{Inner}",
        BufferRows.StepPairs => $"B*{Inner}",
        BufferRows.Distinct => Axis!,
        _ => "1",
    };

    public override string ToString() => $"{Name} {RowText} x {Width} {Kind.ToString().ToLowerInvariant()}";
}

/// <summary>
/// A vector's place in each row of a buffer: block b (16 lanes) stands at Offset + b * BlockStride. A vector of its own has
/// BlockStride 16; part p of a stack of P parts has Offset 16 p and BlockStride 16 P.
/// </summary>
internal sealed record Place(Buffer Buffer, int Offset, int BlockStride, int Width)
{
    public int Blocks => (Width + 15) / 16;
    public override string ToString() => $"{Buffer.Name}[{Offset}{(BlockStride == 16 ? "" : $"/{BlockStride}")}:{Width}]";
}

/// <summary>
/// Where packed weights stand in the parameter block: element (k, part p, unit u) at
/// Offset + (u / 16) * BlockStride + k * Step + 16 * p + u % 16. BlockStride = K * Step, Step = 16 * Parts of the whole home.
/// A use may cover only some consecutive parts of a home (FirstPart, Parts) and some consecutive k (FirstK, K).
/// </summary>
internal sealed record Weights(Buffer Buffer, int Offset, int BlockStride, int Step, int FirstPart, int Parts, int FirstK, int K, int Width)
{
    public int Blocks => (Width + 15) / 16;

    /// <summary>Float index of (first k, first part, block 0).</summary>
    public int Start => Offset + FirstK * Step + 16 * FirstPart;

    public override string ToString() => $"{Buffer.Name}[{Start}: {K} x {Blocks} blocks x {Parts}]";
}

/// <summary>A statement runs on all rows of its scope. Inside a time loop the scope is the rows that are active at step t.</summary>
internal abstract record Statement
{
    /// <summary>What it computes, in the user's letters: the comment above it.</summary>
    public string Comment { get; init; } = "";
}

/// <summary>
/// Inside a time loop or a map over an axis: for each row of the scope, the statements one after the other, each on every step of that row on a
/// second axis. What has no step on the second axis is the same for all of them; a <see cref="Clear"/> of such a place runs once.
/// </summary>
internal sealed record Pairs(string Inner, IReadOnlyList<Statement> Body) : Statement
{
    /// <summary>In a step of a stream, where the axis is that of a state: the float that says how many steps it has.</summary>
    public Place? Count { get; init; }
}

/// <summary>
/// Target = the rows of Source in the order of Target's buffer: rows of the batch sorted by another axis, or the steps of an axis between
/// packed and row by row.
/// </summary>
internal sealed record ReorderRows(Place Source, Place Target) : Statement;

/// <summary>
/// At a step: its rows of Source = its rows of Target, one of which has the steps of a row one after another, in the order in which a scan
/// walks them (FromEnd: the last one first).
/// </summary>
internal sealed record PlaceStep(Place Source, Place Target, bool FromEnd) : Statement;

/// <summary>In a step of a stream: one step more in a sequence that is a state, and in its number of steps.</summary>
internal sealed record AppendStep(Place Source, Place Target) : Statement;

/// <summary>What the rows of a statement outside a time loop are.</summary>
internal enum Scope { Steps, Batch, One, Distinct }

/// <summary>Walks an axis; each body statement runs on rows 0 .. n_t - 1 of the sorted batch. Rows are divided among workers once.</summary>
internal sealed record TimeLoop(string Name, string Axis, bool Down, IReadOnlyList<Statement> Body) : Statement;

/// <summary>A statement outside time loops: on all packed rows of an axis, on the batch (in the order of an axis, the first if none is named), on the distinct tokens of a port, or once.</summary>
internal sealed record Map(string Name, Scope Scope, string? Axis, IReadOnlyList<Statement> Body) : Statement;

/// <summary>
/// C[row] = Init[row] + A[row] W, one ascending chain of fused multiply-adds over k per lane. Target: the first part's place in a
/// row (part p at +16 p). Init: the same geometry in another place (a bias in the parameters, the hoisted accumulator), Target itself, or null for zero.
/// </summary>
internal sealed record Product(Place A, Weights W, Place Target, Place? Init) : Statement;

/// <summary>Target[row] = Init[row] + W[k = token[row]]: a product with a one-hot vector, or a row of an embedding.</summary>
internal sealed record Lookup(Buffer Tokens, Weights W, Place Target, Place? Init) : Statement;

/// <summary>Elementwise work over blocks of one width: loads on top, expressions, stores at the bottom.</summary>
internal sealed record Lanes(string Name, int Width, IReadOnlyList<LaneStep> Steps) : Statement
{
    /// <summary>
    /// In pairs of Width 1: the lanes are the steps of the second axis, and a row has as many as it has steps. A reduction is one over them.
    /// </summary>
    public bool Along { get; init; }
}

/// <summary>
/// Target[row] = M[row] v[row], or M[row]' v[row]: a matrix that each row has for itself, the rows of M one after the other without
/// padding between them. M has as many numbers as the widths of Vector and Target have as a product.
/// </summary>
internal sealed record RowProduct(Place Matrix, Place Vector, Place Target, bool Transposed) : Statement;

/// <summary>Target[row] = A[row] B[row]', a matrix as <see cref="RowProduct"/> reads it.</summary>
internal sealed record RowOuter(Place A, Place B, Place Target) : Statement;

/// <summary>Target[row] = A[row] B[row], both matrices as <see cref="RowProduct"/> reads them; Inner: the columns of A, the rows of B.</summary>
internal sealed record RowTimes(Place A, Place B, Place Target, int Inner) : Statement;

/// <summary>Target[row] = the patches of the image Source[row], a matrix of one a row; Back: the image of sums of the patches Source[row].</summary>
internal sealed record CopyPatches(Place Source, Place Target, Ops.Window Window, bool Back) : Statement;

/// <summary>Target[row] = the row of Source[row] that Tokens[row] names; rows have the width of Target, without padding between them.</summary>
internal sealed record TakeRow(Place Source, Buffer Tokens, Place Target) : Statement;

/// <summary>The row of Target[row] that Tokens[row] names = Source[row]; other lanes of Target keep what they have.</summary>
internal sealed record PutRow(Place Source, Buffer Tokens, Place Target) : Statement;

/// <summary>Target[row] = the step of the row on the axis of Source that Tokens[row] names; 0 where it has none.</summary>
internal sealed record TakeSteps(Place Source, Buffer Tokens, Place Target) : Statement;

/// <summary>The step of the row on the axis of Target that Tokens[row] names += Source[row], rows ascending.</summary>
internal sealed record AddSteps(Place Source, Buffer Tokens, Place Target) : Statement;

/// <summary>Target[row] = the number of the row's step on the axis of Target, from 0, in lane 0.</summary>
internal sealed record NumberSteps(Place Target) : Statement;

/// <summary>Target[row] = Tokens[row] as a number in lane 0.</summary>
internal sealed record NumberTokens(Buffer Tokens, Place Target) : Statement;

/// <summary>Entry (r, c) of Source, r below Rows and c below Columns, to its place in Target; other lanes of Target keep what they have.</summary>
internal sealed record CopyStrided(Place Source, Ops.Strides From, Place Target, Ops.Strides To, int Rows, int Columns) : Statement;

/// <summary>Gradient(W)[k] += sum over rows of A[row][k] * Delta[row], rows ascending in (t, row). Delta: first part's place.</summary>
internal sealed record Outer(Place A, Place Delta, Weights Gradient) : Statement;

/// <summary>Gradient(W)[k = token[row]] += Delta[row], rows ascending; untouched rows stay exactly as they are.</summary>
internal sealed record ScatterAdd(Buffer Tokens, Place Delta, Weights Gradient) : Statement
{
    /// <summary>Whether the lanes run across what a token picks: Gradient(W)[k][lane = token[row]] += Delta[row][k].</summary>
    public bool Across { get; init; }
}

/// <summary>
/// The distinct tokens among all rows of Tokens, in the order of their first occurrence; for each row its token's place among them; and how
/// many there are. Table: a row of as many integers as there are classes, for its own use.
/// </summary>
internal sealed record FindTokens(Buffer Tokens, Buffer Distinct, Buffer Places, Buffer Count, Buffer Table) : Statement;

/// <summary>Target[row] = Source[place[row]], for Parts interleaved vectors: Source has a row for each distinct token.</summary>
internal sealed record DistributeRows(Buffer Places, Place Source, Place Target, int Parts) : Statement;

/// <summary>Target[place] = sum of Source[row] over the rows with that place, ascending, for Parts interleaved vectors; places of Count tokens.</summary>
internal sealed record CollectRows(Buffer Places, Buffer Count, Place Source, Place Target, int Parts) : Statement;

/// <summary>Target += sum over rows of Source[row], rows ascending, for Parts interleaved vectors.</summary>
internal sealed record ColumnSum(Place Source, Place Target, int Parts) : Statement;

/// <summary>
/// Copy (a scratch buffer, [block of k][row = (block, part, lane)][16 lanes of k]) = W transposed, so that a gradient that flows back
/// through W is an ordinary product with K = Blocks * Parts * 16.
/// </summary>
internal sealed record Transpose(Weights W, Weights Copy) : Statement;

/// <summary>Target[TargetLane ..] = Source[SourceLane ..], Count floats of each row; other lanes of Target keep what they have.</summary>
internal sealed record CopyLanes(Place Source, int SourceLane, Place Target, int TargetLane, int Count) : Statement;

/// <summary>Target = 0 on all rows of the scope.</summary>
internal sealed record Clear(Place Target) : Statement;

/// <summary>Reads a port of the caller (rows in the caller's order, unpadded) into packed, padded rows. Null port gradient: real values.</summary>
internal sealed record LoadPort(string Port, bool Gradient, Place Target) : Statement
{
    /// <summary>Whether it is an initial state rather than an input.</summary>
    public bool Initial { get; init; }
}

/// <summary>Writes packed rows to a port of the caller; rows and steps that are not valid become 0. Accumulate is never needed.</summary>
internal sealed record StorePort(string Port, bool Gradient, Place Source) : Statement
{
    /// <summary>Whether it is a state (a final state, or the gradient of an initial one) rather than an output or input.</summary>
    public bool Final { get; init; }

    /// <summary>Where it is a trace: its role, which tells values from gradients.</summary>
    public Ir.PortRole? Trace { get; init; }
}

/// <summary>Reads token ids of the caller into packed rows, each checked to be below Classes.</summary>
internal sealed record LoadTokens(string Port, Buffer Target, int Classes) : Statement;

/// <summary>A step of a lane region: Result is a local of the region ("v0", or the user's own name made unique).</summary>
internal abstract record LaneStep(string Result);

/// <summary>A block of a place that has the region's width.</summary>
internal sealed record LaneLoad(string Result, Place Source) : LaneStep(Result);

/// <summary>Lane 0 of a place of width 1, in every lane.</summary>
internal sealed record LaneBroadcast(string Result, Place Source) : LaneStep(Result);

internal sealed record LaneConstant(string Result, float Value) : LaneStep(Result);

/// <summary>An elementwise op on earlier results.</summary>
internal sealed record LaneCompute(string Result, Ir.ElementwiseOp Op, IReadOnlyList<string> Arguments) : LaneStep(Result);

/// <summary>A random draw per unit: On with probability P, otherwise 0; Mean in every unit outside training.</summary>
internal sealed record LaneDraw(string Result, int Site, bool PerSequence, float P, float On, float Mean) : LaneStep(Result);

/// <summary>Stores Argument; Mask: lanes beyond the width may be non-zero and are cleared in the last block.</summary>
internal sealed record LaneStore(Place Target, string Argument, bool Mask) : LaneStep("");

/// <summary>In pairs: Target += Argument. A target without steps on the second axis gathers the sum over them, one with such steps the sum over the first axis.</summary>
internal sealed record LaneAdd(Place Target, string Argument, bool Mask) : LaneStep("");

/// <summary>The sum (or maximum) of Argument over the true width in the fixed tree of 16 lanes, stored to lane 0 of a place of width 1, other lanes 0.</summary>
internal sealed record LaneReduce(Place Target, string Argument, bool Maximum, bool Mask) : LaneStep("");

/// <summary>One method's worth of loops: Forward, Backward or Step of an entry.</summary>
internal sealed record LoopProgram(string Name, IReadOnlyList<Buffer> Buffers, IReadOnlyList<Statement> Body)
{
    public override string ToString() => LoopProgramPrinter.Print(this);
}
