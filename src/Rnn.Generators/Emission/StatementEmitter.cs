using System;
using System.Globalization;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Statements as calls of the runtime's kernels. A statement that keeps rows apart runs on a scope of rows; one that sums over rows
/// is divided by the columns it adds to.
/// </summary>
internal sealed class StatementEmitter(CodeWriter writer, Func<Buffer, string> pointerTo, ParameterOffsets offsets)
{
    const string Kernels = "global::Rnn.Kernels.";

    /// <summary>Whether rows of the statement are independent of each other.</summary>
    public static bool KeepsRowsApart(Statement statement) => statement is not (Outer or ScatterAdd or ColumnSum or Transpose);

    public void EmitOnRows(Statement statement, RowScope scope, Action<Lanes, RowScope> region)
    {
        if (statement is not Lanes) writer.Comment(statement.Comment);
        switch (statement)
        {
            case Product s: Product(s, scope); break;
            case Lookup s: Lookup(s, scope); break;
            case Lanes s: region(s, scope); break;
            case Clear s: Call("Rows.Clear", scope.Count, Pointer(s.Target, scope), Stride(s.Target), s.Target.Blocks, s.Target.BlockStride); break;
            case CopyLanes s: Copy(s, scope); break;
            case LoadPort s: Port("Load", s.Port, s.Gradient, s.Target, scope); break;
            case StorePort s: Port("Store", s.Port, s.Gradient, s.Source, scope); break;
            case LoadTokens s: Call("Ports.LoadTokens", "workspace", Literals.Of(s.Port), pointerTo(s.Target), Row(s.Target, scope), scope.Count); break;
            default: throw new InvalidGraphException($"{statement.GetType().Name} does not run on rows");
        }
    }

    /// <summary>Adds over all rows of the scope, or rebuilds a copy, in columns <c>firstBlock .. lastBlock - 1</c>.</summary>
    public void EmitOnColumns(Statement statement, RowScope scope)
    {
        writer.Comment(statement.Comment);
        switch (statement)
        {
            case Outer s:
                Call("Outer.Rows<L>", scope.Count, Pointer(s.A, scope), Stride(s.A), s.Gradient.K, Pointer(s.Delta, scope), Stride(s.Delta), Start(s.Gradient), Panel(s.Gradient, s.Delta.BlockStride), "firstBlock", "lastBlock");
                break;
            case ScatterAdd s:
                Call("ScatterAdd.Rows<L>", scope.Count, Tokens(s.Tokens, scope), Pointer(s.Delta, scope), Stride(s.Delta), Start(s.Gradient), Panel(s.Gradient, s.Delta.BlockStride), "firstBlock", "lastBlock");
                break;
            case ColumnSum s:
                Call("ColumnSum.Rows<L>", scope.Count, Pointer(s.Source, scope), Stride(s.Source), s.Source.BlockStride, Pointer(s.Target, RowScope.One), s.Target.BlockStride, s.Parts, "firstBlock", "lastBlock");
                break;
            case Transpose s:
                Call("Transpose.Pack<L>", Start(s.W), Panel(s.W, 16 * s.W.Parts), s.W.K, Start(s.Copy), Panel(s.Copy, 16), "firstBlock", "lastBlock");
                break;
            default: throw new InvalidGraphException($"{statement.GetType().Name} is not divided by columns");
        }
    }

    /// <summary>How many blocks of columns a statement can be divided into.</summary>
    public static int ColumnBlocks(Statement statement) => statement switch
    {
        Outer s => s.Gradient.Blocks,
        ScatterAdd s => s.Gradient.Blocks,
        ColumnSum s => s.Target.Blocks,
        Transpose s => s.Copy.Blocks,
        _ => throw new InvalidGraphException($"{statement.GetType().Name} is not divided by columns"),
    };

    void Product(Product s, RowScope scope)
    {
        var init = Init(s.Init, scope);
        Call("Product.Rows<L>", scope.Count, Pointer(s.A, scope), Stride(s.A), s.W.K, Start(s.W), Panel(s.W, s.Target.BlockStride), init.Pointer, init.Stride, init.BlockStride, Pointer(s.Target, scope), Stride(s.Target));
    }

    void Lookup(Lookup s, RowScope scope)
    {
        var init = Init(s.Init, scope);
        Call("Lookup.Rows<L>", scope.Count, Tokens(s.Tokens, scope), Start(s.W), Panel(s.W, s.Target.BlockStride), init.Pointer, init.Stride, init.BlockStride, Pointer(s.Target, scope), Stride(s.Target));
    }

    void Copy(CopyLanes s, RowScope scope) =>
        Call("Rows.Copy", scope.Count,
            Pointer(s.Source, scope), Stride(s.Source), s.Source.BlockStride, s.SourceLane,
            Pointer(s.Target, scope), Stride(s.Target), s.Target.BlockStride, s.TargetLane, s.Count);

    void Port(string verb, string port, bool gradient, Place place, RowScope scope) =>
        Call($"Ports.{verb}", "workspace", Literals.Of(port), gradient ? "true" : "false", pointerTo(place.Buffer) + Plus(place.Offset), Stride(place), place.BlockStride, Row(place.Buffer, scope), scope.Count);

    (string Pointer, int Stride, int BlockStride) Init(Place? init, RowScope scope) =>
        init is null ? ("null", 0, 0) : (Pointer(init, scope), Stride(init), init.BlockStride);

    string Pointer(Place place, RowScope scope) =>
        pointerTo(place.Buffer)
        + (scope.RowOf(place.Buffer) is { } row ? $" + {row} * {Invariant(place.Buffer.Width)}" : "")
        + (place.Buffer.Kind is BufferKind.Parameters or BufferKind.Gradients ? $" + {offsets.Of(place.Offset)}" : Plus(place.Offset));

    string Tokens(Buffer tokens, RowScope scope) => pointerTo(tokens) + (scope.RowOf(tokens) is { } row ? $" + {row}" : "");

    string Row(Buffer buffer, RowScope scope) => scope.RowOf(buffer) is { } row ? $"(int){row}" : "0";

    string Start(Weights w) => pointerTo(w.Buffer) + (w.Buffer.Kind is BufferKind.Parameters or BufferKind.Gradients ? $" + {offsets.Of(w.Start)}" : Plus(w.Start));

    static int Stride(Place place) => RowScope.Stride(place.Buffer);

    static string Panel(Weights w, int targetBlockStride) => string.Format(CultureInfo.InvariantCulture, "new({0}, {1}, {2}, {3}, {4})", w.Blocks, w.Parts, w.BlockStride, w.Step, targetBlockStride);

    void Call(string kernel, params object[] arguments) => writer.Line($"{Kernels}{kernel}({string.Join(", ", Array.ConvertAll(arguments, Text))});");

    static string Text(object argument) => argument is string text ? text : ((IFormattable)argument).ToString(null, CultureInfo.InvariantCulture);

    static string Plus(int offset) => offset == 0 ? "" : $" + {Invariant(offset)}";

    static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
