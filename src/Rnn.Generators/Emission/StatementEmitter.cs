using System;
using System.Globalization;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Statements as calls of the runtime's kernels. A statement that keeps rows apart runs on a scope of rows; one that sums over rows
/// is divided by the columns it adds to.
/// </summary>
/// <param name="writer">Where they go.</param>
/// <param name="pointerTo">A pointer to the first row of a buffer.</param>
/// <param name="ports">The caller's ports, where rows come from a workspace.</param>
/// <param name="offsets">Names for places in the parameter block.</param>
/// <param name="scheduleOf">The schedule of an axis, null standing for the first, as an expression.</param>
internal sealed class StatementEmitter(CodeWriter writer, Func<Buffer, string> pointerTo, PortPointers? ports, ParameterOffsets offsets, Func<string?, string> scheduleOf)
{
    const string Kernels = "global::Rnn.Kernels.";

    /// <summary>Whether rows of the statement are independent of each other.</summary>
    public static bool KeepsRowsApart(Statement statement) => statement is not (Outer or ScatterAdd or CollectRows or ColumnSum or Transpose) && (statement is not Pairs pairs || pairs.Body.All(KeepsRowsApart));

    public void EmitOnRows(Statement statement, RowScope scope, Action<Lanes, RowScope> region)
    {
        if (statement is not Lanes) writer.Comment(statement.Comment);
        switch (statement)
        {
            case Product s: Product(s, scope); break;
            case Lookup s: Lookup(s, scope); break;
            case RowProduct s:
                Call(s.Transposed ? "RowMatrix.TransposedProduct<L>" : "RowMatrix.Product<L>", scope.Count, Pointer(s.Matrix, scope), Stride(s.Matrix, scope), s.Matrix.Width, Pointer(s.Vector, scope), Stride(s.Vector, scope), s.Vector.Width, Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.BlockStride);
                break;
            case RowOuter s:
                Call("RowMatrix.Outer<L>", scope.Count, Pointer(s.A, scope), Stride(s.A, scope), s.A.Width, Pointer(s.B, scope), Stride(s.B, scope), s.B.Width, Pointer(s.Target, scope), Stride(s.Target, scope));
                break;
            case RowTimes s:
                Call("RowMatrix.Times<L>", scope.Count, Pointer(s.A, scope), Stride(s.A, scope), s.A.Width / s.Inner, s.Inner, Pointer(s.B, scope), Stride(s.B, scope), s.B.Width / s.Inner, Pointer(s.Target, scope), Stride(s.Target, scope));
                break;
            case CopyPatches { Window: var w } s:
                Call(s.Back ? "Patches.Sum" : "Patches.Copy", scope.Count, Pointer(s.Source, scope), Stride(s.Source, scope), Pointer(s.Target, scope), Stride(s.Target, scope), w.Height, w.Width, w.Channels, w.Size, w.Stride, w.Before, w.Down, w.Across);
                break;
            case FindTokens s: Call("DistinctTokens.Find", $"{scheduleOf(s.Tokens.Axis)}.Total", pointerTo(s.Tokens), pointerTo(s.Table), s.Table.Width, pointerTo(s.Places), pointerTo(s.Distinct), pointerTo(s.Count)); break;
            case DistributeRows s:
                Call("Lookup.Rows<L>", scope.Count, Tokens(s.Places, scope), pointerTo(s.Source.Buffer) + Plus(s.Source.Offset), Panel(s.Source, s.Target, s.Parts), "null", 0, 0, Pointer(s.Target, scope), Stride(s.Target, scope));
                break;
            case Lanes s: region(s, scope); break;
            case Clear { Target.Buffer.Rows: BufferRows.RowByRow } s when scope.Inner is null:
                Call("Rearrange.Clear", "schedule", $"(int){scope.Batch}", $"(int){scope.Batch} + {scope.Count}", pointerTo(s.Target.Buffer), s.Target.Buffer.Width);
                break;
            case ReorderRows s: ReorderRows(s, scope); break;
            case PlaceStep s: PlaceStep(s, scope); break;
            case Clear s when scope.Inner is not null && scope.Stride(s.Target.Buffer) == 0: Call("Clear.Rows<L>", 1, Pointer(s.Target, scope), 0, s.Target.Blocks, s.Target.BlockStride); break;
            case Clear s: Call("Clear.Rows<L>", scope.Count, Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.Blocks, s.Target.BlockStride); break;
            case CopyLanes s: Copy(s, scope); break;
            case TakeRow s: Call("Rows.Take", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Source, scope), Stride(s.Source, scope), Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.BlockStride, s.Target.Width); break;
            case PutRow s: Call("Rows.Put", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Source, scope), Stride(s.Source, scope), Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.BlockStride, s.Source.Width); break;
            case TakeSteps s:
                Call("ChosenSteps.Take<L>", "schedule", scheduleOf(s.Source.Buffer.Axis), $"(int){scope.Batch}", scope.Count, Tokens(s.Tokens, scope), pointerTo(s.Source.Buffer) + Plus(s.Source.Offset), s.Source.Buffer.Width, s.Source.BlockStride, Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.BlockStride, s.Target.Blocks);
                break;
            case AddSteps s:
                Call("ChosenSteps.Add<L>", "schedule", scheduleOf(s.Target.Buffer.Axis), $"(int){scope.Batch}", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Source, scope), Stride(s.Source, scope), s.Source.BlockStride, pointerTo(s.Target.Buffer) + Plus(s.Target.Offset), s.Target.Buffer.Width, s.Target.BlockStride, s.Target.Blocks);
                break;
            case NumberSteps s when scope.Inner is not null: Call("Numbers.Steps", scope.Count, Pointer(s.Target, scope)); break;
            case NumberSteps s: Call("Numbers.Steps", "schedule", First(s.Target.Buffer, scope), Last(s.Target.Buffer, scope), pointerTo(s.Target.Buffer) + Plus(s.Target.Offset), Stride(s.Target, scope)); break;
            case NumberTokens s: Call("Numbers.Tokens", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Target, scope), Stride(s.Target, scope)); break;
            case CopyStrided s: Call("Rows.Rearrange", scope.Count, Pointer(s.Source, scope), Stride(s.Source, scope), s.From.Row, s.From.Column, Pointer(s.Target, scope), Stride(s.Target, scope), s.To.Row, s.To.Column, s.Rows, s.Columns); break;
            case LoadPort s when scope.Inner is { } inner: OfPairs("Load", s.Port, inner, ports!.Real(s.Port, s.Gradient, written: false, s.Initial).Pointer, s.Target, scope); break;
            case StorePort s when scope.Inner is { } inner: OfPairs("Store", s.Port, inner, ports!.Real(s.Port, s.Gradient, written: true, s.Final).Pointer, s.Source, scope); break;
            case LoadPort s: Port("Load", ports!.Real(s.Port, s.Gradient, written: false, s.Initial), s.Target, scope); break;
            case StorePort s: Port("Store", s.Trace is { } role ? ports!.Traced(s.Port, role) : ports!.Real(s.Port, s.Gradient, written: true, s.Final), s.Source, scope); break;
            case LoadTokens s: Call($"Ports.LoadToken{Rows(s.Target)}", "schedule", First(s.Target, scope), Last(s.Target, scope), ports!.Tokens(s.Port), pointerTo(s.Target)); break;
            default: throw new InvalidGraphException($"{statement.GetType().Name} does not run on rows");
        }
    }

    /// <summary>A product with weights the other way round, read where they are.</summary>
    public void EmitTransposed(Product s, Weights w, RowScope scope)
    {
        writer.Comment(s.Comment);
        var init = Init(s.Init, scope);
        Call("Transposed.Rows<L>", scope.Count, Pointer(s.A, scope), Stride(s.A, scope), Start(w), Panel(w, s.Target.BlockStride), w.K, init.Pointer, init.Stride, init.BlockStride, Pointer(s.Target, scope), Stride(s.Target, scope));
    }

    /// <summary>A look-up in weights the other way round, read where they are.</summary>
    public void EmitTransposed(Lookup s, Weights w, RowScope scope)
    {
        writer.Comment(s.Comment);
        var init = Init(s.Init, scope);
        Call("Transposed.LookupRows", scope.Count, Tokens(s.Tokens, scope), Start(w), Panel(w, s.Target.BlockStride), w.K, init.Pointer, init.Stride, init.BlockStride, Pointer(s.Target, scope), Stride(s.Target, scope));
    }

    /// <summary>Adds over all rows of the scope, or rebuilds a copy, in columns <c>firstBlock .. lastBlock - 1</c>.</summary>
    public void EmitOnColumns(Statement statement, RowScope scope)
    {
        writer.Comment(statement.Comment);
        switch (statement)
        {
            case Outer s:
                Call("Outer.Rows<L>", scope.Count, Pointer(s.A, scope), Stride(s.A, scope), s.Gradient.K, Pointer(s.Delta, scope), Stride(s.Delta, scope), Start(s.Gradient), Panel(s.Gradient, s.Delta.BlockStride), "firstBlock", "lastBlock");
                break;
            case ScatterAdd { Across: true } s:
                Call("ScatterAdd.Across", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Delta, scope), Stride(s.Delta, scope), s.Gradient.K, Start(s.Gradient), Panel(s.Gradient, s.Delta.BlockStride), "firstBlock", "lastBlock");
                break;
            case ScatterAdd s:
                Call("ScatterAdd.Rows<L>", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Delta, scope), Stride(s.Delta, scope), Start(s.Gradient), Panel(s.Gradient, s.Delta.BlockStride), "firstBlock", "lastBlock");
                break;
            case CollectRows s:
                Call("Collect.Rows<L>", scope.Count, Tokens(s.Places, scope), Pointer(s.Source, scope), Stride(s.Source, scope), "*" + pointerTo(s.Count), pointerTo(s.Target.Buffer) + Plus(s.Target.Offset), Panel(s.Target, s.Source, s.Parts), "firstBlock", "lastBlock");
                break;
            case ColumnSum s:
                Call("ColumnSum.Rows<L>", scope.Count, Pointer(s.Source, scope), Stride(s.Source, scope), Pointer(s.Target, RowScope.One), Panel(s), "firstBlock", "lastBlock");
                break;
            case Transpose s:
                Call("Transpose.Pack", Start(s.W), Panel(s.W, 16 * s.W.Parts), s.W.K, Start(s.Copy), s.Copy.BlockStride, "firstBlock", "lastBlock");
                break;
            default: throw new InvalidGraphException($"{statement.GetType().Name} is not divided by columns");
        }
    }

    /// <summary>How many blocks of columns a statement can be divided into.</summary>
    public static int ColumnBlocks(Statement statement) => statement switch
    {
        Outer s => s.Gradient.Blocks,
        ScatterAdd s => s.Gradient.Blocks,
        CollectRows s => s.Target.Blocks,
        ColumnSum s => s.Target.Blocks,
        Pairs s => ColumnBlocks(s.Body[0]),
        Transpose s => s.W.Blocks,
        _ => throw new InvalidGraphException($"{statement.GetType().Name} is not divided by columns"),
    };

    void Product(Product s, RowScope scope)
    {
        var init = Init(s.Init, scope);
        Call("Product.Rows<L>", scope.Count, Pointer(s.A, scope), Stride(s.A, scope), s.W.K, Start(s.W), Panel(s.W, s.Target.BlockStride), init.Pointer, init.Stride, init.BlockStride, Pointer(s.Target, scope), Stride(s.Target, scope));
    }

    void Lookup(Lookup s, RowScope scope)
    {
        var init = Init(s.Init, scope);
        Call("Lookup.Rows<L>", scope.Count, Tokens(s.Tokens, scope), Start(s.W), Panel(s.W, s.Target.BlockStride), init.Pointer, init.Stride, init.BlockStride, Pointer(s.Target, scope), Stride(s.Target, scope));
    }

    void Copy(CopyLanes s, RowScope scope) =>
        Call("CopyLanes.Rows", scope.Count,
            Pointer(s.Source, scope), Stride(s.Source, scope), s.Source.BlockStride, s.SourceLane,
            Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.BlockStride, s.TargetLane, s.Count);

    void ReorderRows(ReorderRows s, RowScope scope)
    {
        var (source, target) = (s.Source, s.Target);
        object[] rows = [$"(int){scope.Batch}", $"(int){scope.Batch} + {scope.Count}"];
        object[] from = [pointerTo(source.Buffer) + Plus(source.Offset), source.Buffer.Width], to = [pointerTo(target.Buffer) + Plus(target.Offset), target.Buffer.Width];
        if (target.Buffer.Rows == BufferRows.RowByRow) Call("Rearrange.StepsToRows<L>", ["schedule", .. rows, .. from, source.BlockStride, .. to]);
        else if (source.Buffer.Rows == BufferRows.RowByRow) Call("Rearrange.RowsToSteps<L>", ["schedule", .. rows, .. from, .. to, target.BlockStride]);
        else Call("Rearrange.Rows<L>", ["schedule", scheduleOf(source.Buffer.Axis), .. rows, .. from, source.BlockStride, .. to, target.BlockStride, target.Blocks]);
    }

    void PlaceStep(PlaceStep s, RowScope scope)
    {
        object[] rows = [scope.Batch!, scope.Count, "t", s.FromEnd ? "true" : "false"];
        if (s.Target.Buffer.Rows == BufferRows.RowByRow) Call("Rearrange.StepToRows<L>", ["schedule", .. rows, Pointer(s.Source, scope), Stride(s.Source, scope), s.Source.BlockStride, pointerTo(s.Target.Buffer), s.Target.Buffer.Width]);
        else Call("Rearrange.RowsToStep<L>", ["schedule", .. rows, pointerTo(s.Source.Buffer), s.Source.Buffer.Width, Pointer(s.Target, scope), Stride(s.Target, scope), s.Target.BlockStride]);
    }

    /// <summary>Ports count rows of the whole buffer: they look up where each one stands in the caller's order.</summary>
    void Port(string verb, (string Pointer, int Width) port, Place place, RowScope scope) =>
        Call($"Ports.{verb}{Rows(place.Buffer)}", "schedule", First(place.Buffer, scope), Last(place.Buffer, scope), port.Pointer, port.Width, pointerTo(place.Buffer) + Plus(place.Offset), Stride(place, scope), place.BlockStride);

    /// <summary>The numbers of one row of a step, along the second axis.</summary>
    void OfPairs(string verb, string port, string inner, string pointer, Place place, RowScope scope) =>
        Call($"PairPorts.{verb}", "schedule", "other", "(int)(packed + row)", "place", ports!.RunsAlong(port, inner) ? "false" : "true", pointer, Pointer(place, scope));

    (string Pointer, int Stride, int BlockStride) Init(Place? init, RowScope scope) =>
        init is null ? ("null", 0, 0) : (Pointer(init, scope), Stride(init, scope), init.BlockStride);

    string Pointer(Place place, RowScope scope) =>
        pointerTo(place.Buffer)
        + scope.Displacement(place.Buffer)
        + (place.Buffer.Kind is BufferKind.Parameters or BufferKind.Gradients ? $" + {offsets.Of(place.Offset)}" : Plus(place.Offset));

    string Tokens(Buffer tokens, RowScope scope) => pointerTo(tokens) + (scope.RowOf(tokens) is { } row && row != "0" ? $" + {row}" : "");

    static string Rows(Buffer buffer) => buffer.Rows switch
    {
        BufferRows.Steps => "Steps",
        BufferRows.Batch => "Rows",
        _ => throw new InvalidGraphException($"a port of {buffer}"),
    };

    static string First(Buffer buffer, RowScope scope) => "(int)" + scope.RowOf(buffer);

    static string Last(Buffer buffer, RowScope scope) => $"(int){scope.RowOf(buffer)} + {scope.Count}";

    string Start(Weights w) => pointerTo(w.Buffer) + (w.Buffer.Kind is BufferKind.Parameters or BufferKind.Gradients ? $" + {offsets.Of(w.Start)}" : Plus(w.Start));

    static int Stride(Place place, RowScope scope) => scope.Stride(place.Buffer);

    /// <summary>Rows of distinct tokens as rows of weights.</summary>
    static string Panel(Place tokens, Place steps, int parts) => string.Format(CultureInfo.InvariantCulture, "new(Blocks: {0}, Parts: {1}, BlockStride: {2}, Step: {3}, TargetBlockStride: {4})", tokens.Blocks, parts, tokens.BlockStride, tokens.Buffer.Width, steps.BlockStride);

    static string Panel(ColumnSum s) => string.Format(CultureInfo.InvariantCulture, "new(Blocks: {0}, Parts: {1}, BlockStride: {2}, Step: 0, TargetBlockStride: {3})", s.Target.Blocks, s.Parts, s.Target.BlockStride, s.Source.BlockStride);

    static string Panel(Weights w, int targetBlockStride) => string.Format(CultureInfo.InvariantCulture, "new(Blocks: {0}, Parts: {1}, BlockStride: {2}, Step: {3}, TargetBlockStride: {4})", w.Blocks, w.Parts, w.BlockStride, w.Step, targetBlockStride);

    void Call(string kernel, params object[] arguments) => writer.Line($"{Kernels}{kernel}({string.Join(", ", Array.ConvertAll(arguments, Text))});");

    static string Text(object argument) => argument is string text ? text : ((IFormattable)argument).ToString(null, CultureInfo.InvariantCulture);

    static string Plus(int offset) => offset == 0 ? "" : $" + {Invariant(offset)}";

    static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
