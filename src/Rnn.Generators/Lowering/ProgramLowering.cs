// Stage: lowering, second half. In: bodies and the parameter layout. Out: a loop program.
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;

namespace Rnn.Generators.Lowering;

/// <summary>
/// Gives every value a place and every step a statement. Works twice over the bodies: from the last step to the first it learns where
/// readers want values (an accumulator's slot, a stack of gates, a carried state), then from the first to the last it writes statements.
/// </summary>
internal sealed partial class ProgramLowering
{
    readonly string name;
    readonly Body outer;
    readonly ParameterHomes homes;
    readonly Orientations orientations;
    readonly bool streaming;
    readonly PairAxes pairAxes;
    readonly IReadOnlyList<string> kept;
    readonly string? firstAxis;
    readonly HashSet<Value> tape;
    readonly HashSet<Value> leaving;
    readonly Uses uses;
    readonly Dictionary<Node, Body> bodyOf = [];
    readonly Dictionary<Node, BodyStep> stepOf = [];
    readonly Buffers buffers = new();
    readonly Dictionary<Value, Place> primary = [];
    readonly Dictionary<Value, List<Place>> extras = [];
    readonly Dictionary<Value, Place> slots = [];
    readonly Dictionary<Value, Buffer> tokens = [];
    readonly Dictionary<Node, Place> carried = [];
    readonly List<Statement> preamble = [];

    /// <param name="name">Forward, Backward or Step.</param>
    /// <param name="outer">What runs.</param>
    /// <param name="homes">The parameter layout.</param>
    /// <param name="orientations">Which index of a matrix runs along lanes.</param>
    /// <param name="streaming">One step of one row; delays are states.</param>
    /// <param name="leaving">Values that ports or gradients read when all else is done.</param>
    /// <param name="tape">Values that another program reads.</param>
    /// <param name="graph">The entry's, which says how its axes lie.</param>
    public ProgramLowering(string name, Body outer, ParameterHomes homes, Orientations orientations, bool streaming, IEnumerable<Value> leaving, IEnumerable<Value> tape, Graph graph)
    {
        (pairAxes, kept, firstAxis) = (PairAxes.Of(graph), streaming ? Streaming.KeptAxes(graph) : [], graph.Axes.FirstOrDefault());
        (this.name, this.outer, this.homes, this.orientations, this.streaming) = (name, outer, homes, orientations, streaming);
        this.tape = [.. tape];
        this.leaving = [.. leaving, .. this.tape];
        foreach (var body in Bodies())
        {
            foreach (var node in body.Nodes) bodyOf[node] = body;
            foreach (var step in body.Steps)
                foreach (var node in NodesOf(step)) stepOf[node] = step;
        }
        uses = new Uses(bodyOf.Keys, this.leaving);
    }

    IEnumerable<Body> Bodies() => outer.Steps.OfType<LoopStep>().Select(l => l.Body).Append(outer);

    static IEnumerable<Node> NodesOf(BodyStep step) => step switch
    {
        LaneGroup g => g.Nodes,
        ProductGroup g => g.Members,
        SingleStep s => [s.Node],
        _ => [],
    };

    /// <summary>Who reads a value, seen through broadcasts.</summary>
    IEnumerable<Node> Readers(Value value)
    {
        foreach (var reader in uses.Of(value))
            if (reader.Op is Broadcast)
                foreach (var next in Readers(reader.Result)) yield return next;
            else yield return reader;
    }

    bool IsReadOutside(Value value, Body body) => IsLeaving(value) || Readers(value).Any(r => bodyOf.TryGetValue(r, out var b) ? b != body : true);

    bool IsLeaving(Value value) =>
        uses.Leaves(value) || uses.Of(value).Any(r => r.Op is Broadcast && IsLeaving(r.Result));

    // ------------------------------------------------------------------ places

    BufferRows RowsOf(Space space) =>
        streaming ? At(space).Axis is null ? BufferRows.One : BufferRows.RowByRow
        : space.IsOnce ? BufferRows.One
        : space.IsDistinct ? BufferRows.Distinct
        : space.Axis is null ? BufferRows.Batch
        : space.Inner is null ? BufferRows.Steps : BufferRows.Pairs;

    /// <summary>Where a value of a space is computed: in a step of a stream once, or at each step of a sequence that is a state.</summary>
    Space At(Space space) => streaming ? Streaming.SpaceOf(space, kept) : space;

    /// <summary>Whether regions of a space walk an inner axis.</summary>
    bool HasInner(Space space) => streaming ? At(space).Axis is not null : space.Inner is not null;

    /// <summary>Rows of a value's own buffer: what only its loop reads needs one step's rows.</summary>
    BufferRows RowsOf(Value value) => IsOfOneStep(value) ? OfOneStep(RowsOf(value.Space)) : RowsOf(value.Space);

    bool IsOfOneStep(Value value) => bodyOf.TryGetValue(value.Definition, out var body) && body.IsLoop && !IsReadOutside(value, body);

    static BufferRows OfOneStep(BufferRows rows) => rows switch
    {
        BufferRows.Steps => BufferRows.Batch,
        BufferRows.Pairs => BufferRows.StepPairs,
        _ => rows,
    };

    Place NewPlace(Value value, BufferRows rows, bool taped)
    {
        int width = value.Shape.Width;
        bool along = width == 1 && rows is BufferRows.Pairs or BufferRows.StepPairs or BufferRows.RowByRow;
        return new Place(NewBuffer(HintOf(value), value, rows, along ? 1 : (width + 15) / 16 * 16, taped), 0, 16, width);
    }

    /// <summary>A buffer for values of a space, or for a state of an axis.</summary>
    Buffer NewBuffer(string hint, Value value, BufferRows rows, int width, bool taped)
    {
        var kind = taped ? BufferKind.Tape : BufferKind.Scratch;
        if (rows == BufferRows.Distinct) return buffers.AddDistinct(hint, value.Space, width, kind);
        var (axis, inner) = rows switch
        {
            BufferRows.Steps => (value.Space.Axis, (string?)null),
            BufferRows.RowByRow => (At(value.Space).Axis, null),
            BufferRows.Pairs => (pairAxes.OuterOf(value.Space), pairAxes.InnerOf(value.Space)),
            BufferRows.StepPairs => (OrderOf(pairAxes.OuterOf(value.Space)), pairAxes.InnerOf(value.Space)),
            BufferRows.Batch => (OrderOf(value.Space.Axis is null ? RowOrders.OrderOf(value, firstAxis ?? "") : value.Space.Axis), null),
            _ => (null, null),
        };
        return buffers.Add(hint, rows, axis, width, kind, inner);
    }

    /// <summary>The axis that rows of the batch are sorted by; null: the first of the entry.</summary>
    string? OrderOf(string axis) => Space.BaseOf(axis) == firstAxis ? null : Space.BaseOf(axis);

    static string HintOf(Value value)
    {
        var layer = value.Definition.Origin.Layer;
        var own = value.Name ?? value.Op.Name;
        return layer == "" || own.StartsWith(layer, System.StringComparison.Ordinal) ? own : $"{layer}.{own}";
    }

    /// <summary>The place of a value that is being defined.</summary>
    Place Define(Value value)
    {
        if (primary.TryGetValue(value, out var known)) return known;
        if (!slots.TryGetValue(value, out var place)) place = NewPlace(value, RowsOf(value), IsTaped(value));
        return primary[value] = place;
    }

    bool IsTaped(Value value) => tape.Contains(value);

    /// <summary>Where a reader in a body finds a value.</summary>
    Place Read(Value value, Body body)
    {
        if (value.Op is ParameterOp p) return ParameterPlace(p.Parameter.Name, buffers.Parameters);
        if (value.Op is Delay && value.Index == Delay.Previous && bodyOf.TryGetValue(value.Definition, out var owner) && owner == body) return carried[value.Definition];
        return primary.TryGetValue(value, out var place) ? place
            : throw new InvalidGraphException($"{name}: {value} is read before it has a place");
    }

    /// <summary>A place whose blocks are contiguous, as kernels read rows of k.</summary>
    Place ReadPlain(Value value, Body body)
    {
        var place = Read(value, body);
        if (place.BlockStride == 16 && !place.Buffer.IsAlong) return place;
        return extras.TryGetValue(value, out var list) && list.FirstOrDefault(p => p.BlockStride == 16 && !p.Buffer.IsAlong) is { } plain ? plain
            : throw new InvalidGraphException($"{name}: {value} has no contiguous place");
    }

    Place ParameterPlace(string parameter, Buffer block)
    {
        var home = homes[parameter];
        return new Place(block, home.Offset, home.BlockStride, home.Width);
    }

    Weights WeightsOf(Home first, int parts, Buffer block) =>
        new(block, first.StackOffset, first.BlockStride, first.Step, first.Part, parts, 0, first.K, first.Width);

    void AddExtra(Value value, Place place)
    {
        if (!extras.TryGetValue(value, out var list)) extras.Add(value, list = []);
        if (!list.Contains(place)) list.Add(place);
    }

    // ------------------------------------------------------------------ transposed copies

    readonly Dictionary<(int Stack, int Part, int Parts), Weights> copies = [];

    /// <summary>A run of parts transposed: K runs over (block, part, lane) of the stack, lanes over its k.</summary>
    Weights TransposedOf(Home first, int parts)
    {
        var key = (first.Stack, first.Part, parts);
        if (copies.TryGetValue(key, out var copy)) return copy;
        int k = (first.Width + 15) / 16 * parts * 16;
        int width = (first.K + 15) / 16 * k * 16;
        var buffer = buffers.Add("transposed", BufferRows.One, null, width, BufferKind.Scratch);
        copy = new Weights(buffer, 0, k * 16, 16, 0, 1, 0, k, first.K);
        copies.Add(key, copy);
        preamble.Add(new Transpose(WeightsOf(first, parts, buffers.Parameters), copy) { Comment = "the same weights the other way round" });
        return copy;
    }

    /// <summary>Consecutive parts of one stack, in order.</summary>
    static IEnumerable<List<T>> Runs<T>(IEnumerable<T> items, System.Func<T, Home> homeOf)
    {
        List<T>? run = null;
        foreach (var item in items.OrderBy(i => homeOf(i).Stack).ThenBy(i => homeOf(i).Part))
        {
            if (run is not null && homeOf(run[run.Count - 1]) is var last && homeOf(item) is var next && last.Stack == next.Stack && last.Part + 1 == next.Part) run.Add(item);
            else
            {
                if (run is not null) yield return run;
                run = [item];
            }
        }
        if (run is not null) yield return run;
    }
}
