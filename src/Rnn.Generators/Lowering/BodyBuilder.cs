// Stage: lowering, first half. In: the nodes of a program. Out: bodies (loops and what surrounds them) with their steps in order.
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;

namespace Rnn.Generators.Lowering;

/// <summary>
/// Assigns nodes to loops by their cycles and orders each body by levels: a level's kernels first, then its lane regions. Elementwise
/// neighbours of one width share a level and become one region; products of one operand on one level become one stack.
/// </summary>
internal sealed class BodyBuilder
{
    readonly Orientations orientations;
    readonly bool streaming;
    readonly IReadOnlyList<string> kept;
    readonly Dictionary<Node, Body> bodyOf = [];
    readonly Dictionary<Node, int> level = [];
    readonly Dictionary<Body, int> loopLevel = [];
    readonly HashSet<Node> known;

    readonly HashSet<Value> leaving;

    BodyBuilder(IEnumerable<Node> nodes, IEnumerable<Value> leaving, Orientations orientations, bool streaming, IReadOnlyList<string> kept)
    {
        this.kept = kept;
        (this.orientations, this.streaming) = (orientations, streaming);
        this.leaving = [.. leaving];
        known = [.. nodes];
    }

    /// <summary>The outer body; loops are steps in it.</summary>
    /// <param name="nodes">Sorted.</param>
    /// <param name="leaving">Values that others read when the program is done.</param>
    /// <param name="orientations">Which index of a matrix runs along lanes.</param>
    /// <param name="streaming">One step of one row: no loops.</param>
    /// <param name="kept">The axes of states that are sequences, where a step reads them.</param>
    public static Body Build(IReadOnlyList<Node> nodes, IEnumerable<Value> leaving, Orientations orientations, bool streaming, IReadOnlyList<string>? kept = null)
    {
        var builder = new BodyBuilder(nodes, leaving, orientations, streaming, kept ?? []);
        var outer = new Body(null, false);
        var loops = streaming ? [] : builder.Loops(nodes);
        foreach (var node in nodes)
        {
            if (builder.bodyOf.ContainsKey(node)) continue;
            if (node.Op is Delay) outer.Delays.Add(node);
            outer.Nodes.Add(node);
            builder.bodyOf.Add(node, outer);
        }
        if (loops.Count > 0)
        {
            builder.PullPairsIn(outer);
            builder.Sink(outer);
            builder.PullIn(outer);
        }
        foreach (var loop in loops) builder.Order(loop, []);
        builder.Order(outer, loops);
        return outer;
    }

    List<Body> Loops(IReadOnlyList<Node> nodes)
    {
        var cycles = Cycles.Of(nodes);
        var byCycle = new Dictionary<int, Body>();
        foreach (var node in nodes)
            if (node.Op.Clock is var (axis, down) && cycles.Of(node) is { } c)
            {
                if (!byCycle.TryGetValue(c, out var body)) byCycle.Add(c, body = new Body(axis, down));
                if (body.Axis != axis || body.Down != down) throw new InvalidGraphException("a loop that runs both ways");
            }
        foreach (var node in nodes)
            if (cycles.Of(node) is { } c) Join(node, byCycle[c]);
        var loops = byCycle.OrderBy(p => p.Key).Select(p => p.Value).ToList();
        var readers = Readers();
        foreach (var node in nodes)
            if (node.Op is Delay delay && !bodyOf.ContainsKey(node))
            {
                var body = LoopBefore(node, delay) ?? LoopBehind(node, delay);
                if (body is null) loops.Add(body = new Body(delay.Axis, delay.Down));
                Join(node, body);
            }
        return loops;

        // the loop that makes what is delayed
        Body? LoopBefore(Node node, Delay delay) =>
            LoopOf(node.Operands[0]) is { } body && body.Axis == delay.Axis && body.Down == delay.Down && !DependsOn(node.Operands[1], body) ? body : null;

        // the only loop that reads it: a step needs the value that the step before has carried, and nobody all of them
        Body? LoopBehind(Node node, Delay delay)
        {
            if (leaving.Overlaps(node.Results) || !readers.TryGetValue(node, out var list)) return null;
            var body = bodyOf.TryGetValue(list[0], out var first) ? first : null;
            return body is not null && body.Axis == delay.Axis && body.Down == delay.Down
                && list.All(r => bodyOf.TryGetValue(r, out var b) && b == body && r.Op is not Delay && !r.Operands.Contains(node.Results[Delay.Final])) ? body : null;
        }

        void Join(Node node, Body body)
        {
            body.Nodes.Add(node);
            bodyOf.Add(node, body);
            if (node.Op is Delay) body.Delays.Add(node);
        }
    }

    /// <summary>
    /// One or two instructions an entry on what a loop loads anyway are cheaper inside it than a pass over memory of their own: such nodes
    /// move into the only loop that reads them.
    /// </summary>
    void Sink(Body outer)
    {
        var readers = Readers();
        foreach (var node in Enumerable.Reverse(outer.Nodes).ToList())
        {
            if (!(node.Op.IsCheap || IsPair(node) && node.Op is ElementwiseOp) || leaving.Contains(node.Result) || !readers.TryGetValue(node, out var list)) continue;
            var body = bodyOf[list[0]];
            if (!body.IsLoop || !IsStepOf(node.Result.Space, body.Axis!) || list.Any(r => bodyOf[r] != body || r.Op is Delay)) continue;
            outer.Nodes.Remove(node);
            body.Nodes.Insert(0, node);
            bodyOf[node] = body;
        }
    }

    /// <summary>
    /// What is computed from a loop's vectors at pairs of steps joins the loop, down to the sums over one of the axes: outside it, the vectors would
    /// have to be kept for all steps of both axes.
    /// </summary>
    void PullPairsIn(Body outer)
    {
        foreach (var node in outer.Nodes.ToList())
        {
            if (!IsLane(node) || !IsPair(node)) continue;
            var pairs = node.Operands.Select(o => Leaves.Base(o) ?? o).Where(o => o.Space.Inner is not null);
            var body = pairs.Select(LoopOf).FirstOrDefault(b => b is not null);
            if (body is null || !IsStepOf(node.Operands[0].Space, body.Axis!) || !node.Operands.All(o => IsKnownIn(Leaves.Base(o) ?? o, body))) continue;
            outer.Nodes.Remove(node);
            body.Nodes.Add(node);
            bodyOf[node] = body;
        }
    }

    static bool IsPair(Node node) => node.Operands.Length > 0 && SpaceOfLanes(node).Inner is not null;

    static bool IsStepOf(Space space, string axis) => space.Axis == axis || space.Inner == axis;

    /// <summary>
    /// A product with a matrix that a loop computes shares no weights between steps, so it gains nothing outside the loop; inside it, the
    /// matrix is at hand and need not be kept for all steps. It joins the loop, with what is done to the matrix on the way, unless it
    /// reads what is known only after it.
    /// </summary>
    void PullIn(Body outer)
    {
        foreach (var node in OfMatrices(outer))
        {
            var body = node.Operands.Take(node.Op is MatrixProduct ? 1 : node.Operands.Length).Select(LoopOf).FirstOrDefault(b => b is not null);
            if (body is null || node.Result.Space != Space.Steps(body.Axis!) || !node.Operands.All(o => IsKnownIn(o, body))) continue;
            outer.Nodes.Remove(node);
            body.Nodes.Add(node);
            bodyOf[node] = body;
        }
    }

    /// <summary>Products with matrices outside loops, and the elementwise nodes that nothing but their matrices is made of; in order.</summary>
    List<Node> OfMatrices(Body outer)
    {
        var readers = Readers();
        var found = new HashSet<Node>();
        foreach (var node in Enumerable.Reverse(outer.Nodes))
            if (node.Op is MatrixProduct || node.Op is ElementwiseOp && !leaving.Contains(node.Result) && readers.TryGetValue(node, out var list)
                && list.All(r => found.Contains(r) && !(r.Op is MatrixProduct && r.Operands[1] == node.Result))) found.Add(node);
        return [.. outer.Nodes.Where(found.Contains)];
    }

    Body? LoopOf(Value value) => bodyOf.TryGetValue(value.Definition, out var body) && body.IsLoop ? body : null;

    /// <summary>Whether a step of a loop can read a value: it belongs to the step, or to what runs without the loop.</summary>
    bool IsKnownIn(Value value, Body loop) =>
        LoopOf(value) == loop ? !(value.Op is Delay && value.Index == Delay.Final) && IsStepOf(value.Space, loop.Axis!) : !RunsAfter(value, loop);

    /// <summary>Whether a value must wait for a loop; a loop waits for everything that any of its nodes reads.</summary>
    bool RunsAfter(Value value, Body loop)
    {
        var seen = new HashSet<Node>();
        var work = new Stack<Node>([value.Definition]);
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!known.Contains(node) || !seen.Add(node)) continue;
            if (bodyOf[node] == loop) return true;
            foreach (var operand in node.Operands) work.Push(operand.Definition);
            if (bodyOf[node].IsLoop)
                foreach (var other in bodyOf[node].Nodes) work.Push(other);
        }
        return false;
    }

    Dictionary<Node, List<Node>> Readers()
    {
        var readers = new Dictionary<Node, List<Node>>();
        foreach (var node in known)
            foreach (var operand in node.Operands)
            {
                if (!readers.TryGetValue(operand.Definition, out var list)) readers.Add(operand.Definition, list = []);
                list.Add(node);
            }
        return readers;
    }

    bool DependsOn(Value value, Body body)
    {
        var seen = new HashSet<Node>();
        var work = new Stack<Node>([value.Definition]);
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!known.Contains(node) || !seen.Add(node)) continue;
            if (bodyOf.TryGetValue(node, out var owner) && owner == body) return true;
            foreach (var operand in node.Operands) work.Push(operand.Definition);
        }
        return false;
    }

    void Order(Body body, IReadOnlyList<Body> loops)
    {
        foreach (var node in body.Nodes) LevelOf(node, body);
        foreach (var loop in loops) LevelOf(loop);
        if (!streaming) DelayPairs(body);
        var steps = new List<(int Level, int Kind, int Order, BodyStep Step)>();
        var lanes = new Dictionary<(int, int, Space), LaneGroup>();
        var products = new Dictionary<(int, Value, int, bool, Space), ProductGroup>();
        int order = 0;
        foreach (var node in body.Nodes)
        {
            order++;
            int at = level[node];
            if (node.Op is Delay || IsHidden(node)) continue;
            if (IsLane(node))
            {
                var key = (at, LaneWidth(node), SpaceOf(node));
                if (!lanes.TryGetValue(key, out var group))
                {
                    lanes.Add(key, group = new LaneGroup(key.Item2, key.Item3) { Level = at });
                    steps.Add((at, 1, order, group));
                }
                group.Nodes.Add(node);
            }
            else if (IsDirectProduct(node, out var kind, out var operand))
            {
                var key = (at, operand, node.Result.Shape.Width, Orientations.IsLookup(kind), SpaceOf(node));
                if (!products.TryGetValue(key, out var group))
                {
                    products.Add(key, group = new ProductGroup(operand, Orientations.IsLookup(kind)) { Level = at });
                    steps.Add((at, 0, order, group));
                }
                group.Members.Add(node);
            }
            else steps.Add((at, 0, order, new SingleStep(node) { Level = at }));
        }
        foreach (var loop in loops) steps.Add((loopLevel[loop], 0, ++order, new LoopStep(loop) { Level = loopLevel[loop] }));
        body.Steps = [.. steps.OrderBy(s => s.Level).ThenBy(s => s.Kind).ThenBy(s => s.Order).Select(s => s.Step)];
    }

    /// <summary>Vectors at pairs of steps are computed in the region that reads them, not in an earlier one that would store them.</summary>
    void DelayPairs(Body body)
    {
        if (!body.Nodes.Any(IsPair)) return;
        var readers = Readers();
        foreach (var node in Enumerable.Reverse(body.Nodes))
            if (IsPair(node) && node.Op is ElementwiseOp && !leaving.Contains(node.Result) && readers.TryGetValue(node, out var list)
                && list.All(r => bodyOf[r] == body && Fuse(node, r))) level[node] = list.Min(r => level[r]);
    }

    int LevelOf(Node node, Body body)
    {
        if (level.TryGetValue(node, out int known)) return known;
        level.Add(node, 0);
        int at = IsHidden(node) || node.Op is InputOp or Delay ? 0 : 1;
        if (node.Op is not Delay || !body.IsLoop && !streaming)
            foreach (var operand in node.Operands) at = System.Math.Max(at, Before(node, operand, body));
        return level[node] = at;
    }

    /// <summary>The lowest level a reader of this operand can have.</summary>
    int Before(Node reader, Value operand, Body body)
    {
        if (!known.Contains(operand.Definition)) return 0;
        if (Leaves.IsLeaf(operand)) return Leaves.Base(operand) is { } scalar ? Before(reader, scalar, body, fusable: false) : 0;
        return Before(reader, operand, body, fusable: true);
    }

    int Before(Node reader, Value operand, Body body, bool fusable)
    {
        var definition = operand.Definition;
        if (!known.Contains(definition)) return 0;
        var owner = bodyOf[definition];
        if (owner != body) return owner.IsLoop && !body.IsLoop ? LevelOf(owner) + 1 : 0;
        if (definition.Op is Delay || body.IsLoop && IsOfEarlierSteps(definition, reader)) return 0;
        int at = LevelOf(definition, body);
        return fusable && Fuse(definition, reader) ? at : at + 1;
    }

    /// <summary>Whether a step of a loop reads what earlier ones have left; what it leaves itself is none of it.</summary>
    static bool IsOfEarlierSteps(Node definition, Node reader) => definition.Op is Remember { IsBack: false } || reader.Op is Remember { IsBack: true };

    int LevelOf(Body loop)
    {
        if (loopLevel.TryGetValue(loop, out int known)) return known;
        loopLevel.Add(loop, 0);
        int at = 1;
        foreach (var node in loop.Nodes)
            foreach (var operand in node.Operands)
                if (this.known.Contains(operand.Definition))
                    foreach (var source in Leaves.IsLeaf(operand) ? Leaves.Base(operand) is { } s ? [s] : System.Array.Empty<Value>() : [operand])
                    {
                        if (!this.known.Contains(source.Definition)) continue;
                        var owner = bodyOf[source.Definition];
                        if (owner == loop) continue;
                        at = System.Math.Max(at, (owner.IsLoop ? LevelOf(owner) : LevelOf(source.Definition, owner)) + 1);
                    }
        return loopLevel[loop] = at;
    }

    bool Fuse(Node definition, Node reader) =>
        definition.Op is ElementwiseOp && IsLane(reader) && LaneWidth(definition) == LaneWidth(reader) && SpaceOf(definition) == SpaceOf(reader);

    Space SpaceOf(Node node) => streaming ? Streaming.SpaceOf(SpaceOfLanes(node), kept) : SpaceOfLanes(node);

    /// <summary>Where a node is computed: a sum over one axis of a pair where its terms are.</summary>
    static Space SpaceOfLanes(Node node) => IsSumOfPairs(node) ? node.Operands[0].Space : node.Results[0].Space;

    /// <summary>A sum or maximum over one axis of a pair of steps.</summary>
    public static bool IsSumOfPairs(Node node) => node.Op is SumOver or MaxOver && node.Operands[0].Space.Inner is not null;

    static bool IsLane(Node node) => node.Op is ElementwiseOp or Sum or MaxOf && node.Results[0].Shape.IsVector || IsSumOfPairs(node);

    /// <summary>The width a lane node loops over: that of what it reads.</summary>
    static int LaneWidth(Node node) => node.Operands[0].Shape.Width;

    /// <summary>Nodes that become no statement of their own: leaves, and the sums of matrix gradients (each term adds to the gradient itself).</summary>
    static bool IsHidden(Node node) =>
        Leaves.IsLeaf(node.Results[0]) || node.Results[0].Shape.IsMatrix || node.Op is OneHot;

    bool IsDirectProduct(Node node, out TermKind kind, out Value operand)
    {
        (kind, operand) = (default, null!);
        if (node.Op is not Linear) return false;
        var (last, matrix, read) = Linear.TermsOf(node).Last();
        (kind, operand) = (last, read);
        return orientations.IsDirect(last, matrix!);
    }
}
