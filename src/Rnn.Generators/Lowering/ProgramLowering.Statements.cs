using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

internal sealed partial class ProgramLowering
{
    /// <summary>The statements of a body in order, each with the space it runs in.</summary>
    IEnumerable<(Space Space, Statement Statement)> Write(Body body)
    {
        foreach (var previous in PendingPrevious(body)) yield return (previous.Space, CopyOf(previous, carried[previous.Definition], [previousStores[previous]]));
        foreach (var delay in body.Delays)                               // a state that a stack has a part for
            if (extras.TryGetValue(delay.Results[Delay.Previous], out var parts) && carried.TryGetValue(delay, out var state))
                yield return (delay.Results[Delay.Previous].Space, CopyOf(delay.Results[Delay.Previous], state, [.. parts]));
        foreach (var step in body.Steps)
        {
            if (!body.IsLoop)
                foreach (var statement in ClearSums(step)) yield return statement;
            foreach (var statement in step switch
            {
                LoopStep loop => WriteLoop(loop.Body),
                LaneGroup group when HasInner(group.Space) => WritePairs(group, body),
                LaneGroup group => [(group.Space, WriteLanes(group, body))],
                ProductGroup group => WriteProducts(group, body),
                SingleStep single => WriteSingle(single.Node, body),
                _ => [],
            }) yield return statement;
            if (!body.IsLoop)
                foreach (var statement in WriteSums(step)) yield return statement;
            // lane regions store everything but what they sum up where it is wanted
            if (step is not LoopStep)
                foreach (var node in NodesOf(step).Where(n => step is not LaneGroup group || n.Op is Sum or MaxOf or SumOver or MaxOver || IsAlong(group)))
                    if (extras.TryGetValue(node.Results[0], out var list))
                        foreach (var copy in list.Where(p => p != primary[node.Results[0]]).SelectMany(place => CopiesOf(node.Results[0], primary[node.Results[0]], place))) yield return (node.Results[0].Space, copy);
            if (!body.IsLoop)
                foreach (var value in NodesIn(step).Where(n => n.Op is not Remember).SelectMany(n => n.Results))
                    if (rowByRow.TryGetValue(value, out var place)) yield return (Space.Rows, new ReorderRows(Read(value, body), place));
        }
        if (endCopies.TryGetValue(body, out var delays))
            foreach (var group in delays.GroupBy(d => d.Operands[0].Shape.Width))
                yield return (group.First().Results[0].Space, WriteEndCopies([.. group], body));
    }

    bool IsUpdatedBefore(Node delay, LaneGroup region) =>
        stepOf.TryGetValue(delay.Operands[0].Definition, out var update) && update != region && update.Level <= region.Level;

    /// <summary>States whose old value somebody outside wants and that no lane region of the step can store on its way.</summary>
    List<Value> PendingPrevious(Body body)
    {
        var pending = new List<Value>();
        foreach (var delay in body.Delays)
        {
            var previous = delay.Results[Delay.Previous];
            if (!previousStores.ContainsKey(previous)) continue;
            var region = body.Steps.OfType<LaneGroup>().FirstOrDefault(g => g.Width == previous.Shape.Width && !HasInner(g.Space) && !IsUpdatedBefore(delay, g));
            if (region is null) pending.Add(previous);
            else
            {
                if (!storesOf.TryGetValue(region, out var list)) storesOf.Add(region, list = []);
                list.Add(previous);
            }
        }
        return pending;
    }

    readonly Dictionary<LaneGroup, List<Value>> storesOf = [];

    IEnumerable<(Space, Statement)> WriteLoop(Body loop)
    {
        foreach (var delay in loop.Delays)
        {
            var initial = delay.Operands[1];
            if (slots.TryGetValue(initial, out var slot) && slot == carried[delay]) continue;
            if (initial.Op is Constant { Value: 0 }) yield return (Space.Rows, new Clear(carried[delay]));
            else yield return (Space.Rows, CopyOf(initial, Read(initial, outer), [carried[delay]]));
        }
        if (fillBefore.TryGetValue(loop, out var fills))
            foreach (var (value, slot) in fills)
                foreach (var fill in Fill(value, slot, outer, Space.Steps(loop.Axis!))) yield return (Space.Steps(loop.Axis!), fill);
        var layers = loop.Nodes.Select(n => n.Origin.Layer).Where(l => l != "").Distinct();
        var body = new List<Statement>();
        foreach (var (space, own) in Write(loop))
        {
            var statement = space.Inner is null ? own : new Pairs(space.Other(loop.Axis!), [own]);
            if (body.LastOrDefault() is Pairs && Joined(body, statement) is { } joined) body = [.. joined];
            else body.Add(statement);
        }
        yield return (Space.Steps(loop.Axis!), new TimeLoop(string.Join(", ", layers), loop.Axis!, loop.Down, body));
    }

    IEnumerable<Statement> Fill(Value? value, Place slot, Body body, Space space) =>
        value is null ? [new Clear(slot)]
        : Leaves.IsLeaf(value) && value.Op is not ParameterOp ? [CopyOf(value, null, [slot])]
        : CopiesOf(value, Read(value, body, space), slot);

    IEnumerable<(Space, Statement)> WriteProducts(ProductGroup group, Body body)
    {
        foreach (var segment in segments[group])
        {
            var space = segment.Members[0].Result.Space;
            foreach (var (value, slot) in segment.Fill)
                if (!IsFilledBefore(value, slot, body))
                    foreach (var fill in Fill(value, slot, body, space)) yield return (space, fill);
            var home = homes.Of(ParameterHomes.MatrixOf(segment.Members[0]));
            var weights = WeightsOf(home, segment.Members.Count, buffers.Parameters);
            var comment = CommentOf(segment.Members);
            yield return (space, group.Lookup
                ? new Lookup(tokens[group.Operand], weights, segment.Target, segment.Init) { Comment = comment }
                : new Product(ReadPlain(group.Operand, body, space), weights, segment.Target, segment.Init) { Comment = comment });
        }
    }

    /// <summary>An accumulator that starts from something known before the loop is filled for all steps at once.</summary>
    static bool IsFilledBefore(Value? value, Place slot, Body body) =>
        body.IsLoop && slot.Buffer.Rows == BufferRows.Steps && (value is null || value.Op is ParameterOp);

    void CollectFills(Body body)
    {
        foreach (var step in body.Steps)
            if (step is LoopStep loop) CollectFills(loop.Body);
            else if (step is ProductGroup group)
                foreach (var segment in segments[group])
                    foreach (var (value, slot) in segment.Fill)
                        if (IsFilledBefore(value, slot, body))
                        {
                            if (!fillBefore.TryGetValue(body, out var list)) fillBefore.Add(body, list = []);
                            list.Add((value!, slot));
                        }
    }

    IEnumerable<(Space, Statement)> WriteSingle(Node node, Body body)
    {
        var space = node.Results[0].Space;
        switch (node.Op)
        {
            case InputOp input when input.Port.Shape.IsToken:
                var buffer = buffers.Add(input.Port.Name + "Tokens", RowsOf(space), RowsOf(space) == BufferRows.Steps ? space.Axis : null, 1, BufferKind.Tokens);
                tokens[node.Result] = buffer;
                yield return (space, new LoadTokens(input.Port.Name, buffer, input.Port.Shape.Width));
                break;
            case InputOp { Port: { Role: PortRole.InitialState } sequence } when streaming && HasInner(space):
                primary[node.Result] = StateOf(sequence);
                break;
            case InputOp input:
                yield return (space, new LoadPort(input.Port.Name, input.Gradient, Define(node.Result)) { Initial = input.Port.Role != PortRole.Input && !input.Gradient });
                break;
            case Linear:
                foreach (var statement in WriteTransposed(node, body)) yield return (space, statement);
                break;
            case Concat:
                var target = Define(node.Result);
                int at = 0;
                if (node.Result.Shape.Width % 16 != 0) yield return (space, new Clear(target));
                foreach (var operand in node.Operands)
                {
                    yield return (space, new CopyLanes(ReadPlain(operand, body, space), 0, target, at, operand.Shape.Width) { Comment = CommentOf([node]) });
                    at += operand.Shape.Width;
                }
                break;
            case Slice slice:
                var part = Define(node.Result);
                if (slice.Count % 16 != 0) yield return (space, new Clear(part));
                yield return (space, new CopyLanes(ReadPlain(node.Operands[0], body, space), slice.Start, part, 0, slice.Count) { Comment = CommentOf([node]) });
                break;
            case Push push:
                foreach (var statement in WritePush(push, node, body)) yield return (space, statement);
                break;
            case RowAt:
                yield return (space, new TakeRow(ReadPlain(node.Operands[0], body, space), tokens[node.Operands[1]], Define(node.Result)) { Comment = CommentOf([node]) });
                break;
            case StepAt:
                yield return (space, new TakeSteps(Read(node.Operands[0], body), tokens[node.Operands[1]], Define(node.Result)) { Comment = CommentOf([node]) });
                break;
            case StepSum:
                yield return (space, new Clear(Define(node.Result)));
                yield return (node.Operands[1].Space, new AddSteps(Read(node.Operands[0], body), tokens[node.Operands[1]], Define(node.Result)) { Comment = "summed for each step that was chosen" });
                break;
            case StepNumber:
                yield return (space, new NumberSteps(Define(node.Result)) { Comment = CommentOf([node]) });
                break;
            case TokenNumber:
                yield return (space, new NumberTokens(tokens[node.Operands[0]], Define(node.Result)) { Comment = CommentOf([node]) });
                break;
            case WithRow:
                var matrix = Define(node.Result);
                if (Leaves.IsLeaf(node.Operands[0]) || Read(node.Operands[0], body) != matrix)
                    foreach (var start in Fill(IsZero(node.Operands[0]) ? null : node.Operands[0], matrix, body, space)) yield return (space, start);
                yield return (space, new PutRow(ReadPlain(node.Operands[1], body, space), tokens[node.Operands[2]], matrix) { Comment = CommentOf([node]) });
                break;
            case Rearrange rearrange:
                var moved = Define(node.Result);
                if (!rearrange.IsFull || moved.Width % 16 != 0) yield return (space, new Clear(moved));
                yield return (space, new CopyStrided(ReadPlain(node.Operands[0], body, space), rearrange.From, moved, rearrange.To, rearrange.Rows, rearrange.Columns) { Comment = CommentOf([node]) });
                break;
            case MatrixProduct product:
                yield return (space, new RowProduct(ReadPlain(node.Operands[0], body, space), ReadPlain(node.Operands[1], body, space), Define(node.Result), product.Transposed) { Comment = CommentOf([node]) });
                break;
            case OuterProduct:
                yield return (space, new RowOuter(ReadPlain(node.Operands[0], body, space), ReadPlain(node.Operands[1], body, space), Define(node.Result)) { Comment = CommentOf([node]) });
                break;
            case MatrixTimes times:
                yield return (space, new RowTimes(ReadPlain(node.Operands[0], body, space), ReadPlain(node.Operands[1], body, space), Define(node.Result), times.Inner) { Comment = CommentOf([node]) });
                break;
            case Patches patches:
                yield return (space, new CopyPatches(ReadPlain(node.Operands[0], body, space), Define(node.Result), patches.Window, patches.Back) { Comment = CommentOf([node]) });
                break;
            case DistinctTokens:
                yield return (Space.Once, Find(node));
                break;
            case Distribute:
                yield return (space, new DistributeRows(tokens[node.Operands[1]], Read(node.Operands[0], body), Define(node.Result), 1) { Comment = CommentOf([node]) });
                break;
            case Collect:
                yield return (node.Operands[0].Space, new CollectRows(tokens[node.Operands[1]], buffers.CountOf(space), Read(node.Operands[0], body), PlacesOf(node.Result, []).First(), 1) { Comment = "summed for each token" });
                break;
            case Remember remember:
                yield return (Space.Steps(remember.Axis), WriteRemember(node, body));
                break;
            case Ops.Reorder:
                yield return (space, new ReorderRows(Read(node.Operands[0], body), Define(node.Result)));
                break;
            case SumOver:
                var sum = Define(node.Result);
                yield return (Space.Once, new Clear(sum));
                yield return (node.Operands[0].Space, new ColumnSum(Read(node.Operands[0], body), sum, 1));
                break;
            default:
                throw new InvalidGraphException($"{name}: no statement for {node}");
        }
    }

    FindTokens Find(Node node)
    {
        var (list, place) = (node.Results[DistinctTokens.List], node.Results[DistinctTokens.Place]);
        var source = tokens[node.Operands[0]];
        var distinct = tokens[list] = buffers.AddDistinct(source.Name + ".distinct", list.Space, 1, BufferKind.Tokens);
        var places = tokens[place] = buffers.Add(source.Name + ".places", RowsOf(place.Space), place.Space.Axis, 1, BufferKind.Tokens);
        return new FindTokens(source, distinct, places, buffers.AddCount(list.Space), buffers.Add(source.Name + ".table", BufferRows.One, null, list.Shape.Width, BufferKind.Tokens));
    }

    static bool IsZero(Value value) => value.Op is Constant { Value: 0 };

    /// <summary>What stays in the register moves first; it may move within its own place.</summary>
    IEnumerable<Statement> WritePush(Push push, Node node, Body body)
    {
        var (register, value, target) = (ReadPlain(node.Operands[0], body), node.Operands[1], Define(node.Result));
        int width = value.Shape.Width, kept = target.Width - width;
        if (register != target && (width % 16 != 0 || target.Width % 16 != 0)) yield return new Clear(target);
        yield return new CopyLanes(register, push.AtEnd ? width : 0, target, push.AtEnd ? 0 : width, kept) { Comment = CommentOf([node]) };
        yield return new CopyLanes(ReadPlain(value, body), 0, target, push.AtEnd ? kept : 0, width);
    }

    IEnumerable<Statement> WriteTransposed(Node node, Body body)
    {
        var target = Define(node.Result);
        var first = Linear.TermsOf(node).First();
        Place? init = null;
        if (first.Kind == TermKind.Vector)
        {
            init = target;
            if (!(slots.TryGetValue(first.Operand, out var slot) && slot == target))
                foreach (var fill in Fill(first.Operand, target, body, node.Result.Space)) yield return fill;
        }
        if (!transposed.TryGetValue(node, out var products))
        {
            var (_, matrix, token) = Linear.TermsOf(node).Last();
            yield return new Lookup(tokens[token], TransposedOf(homes.Of(matrix!), 1), target, init) { Comment = CommentOf([node]) };
            yield break;
        }
        foreach (var (a, w) in products)
        {
            yield return new Product(a(), w, target, init) { Comment = CommentOf([node]) };
            init = target;
        }
    }

    Statement WriteEndCopies(IReadOnlyList<Node> delays, Body body)
    {
        var steps = new List<LaneStep>();
        for (int i = 0; i < delays.Count; i++) steps.Add(new LaneLoad($"v{i}", Read(delays[i].Operands[0], body)));
        for (int i = 0; i < delays.Count; i++) steps.Add(new LaneStore(carried[delays[i]], $"v{i}", false));
        return new Lanes(UniqueName(delays[0], "Carry"), delays[0].Operands[0].Shape.Width, steps) { Comment = "the states of the next step" };
    }

    // ------------------------------------------------------------------ gradients of parameters

    IEnumerable<(Space, Statement)> WriteGradients(GradientTerms terms)
    {
        foreach (var (space, statement) in gradientPlan) yield return (space, statement());
        foreach (var statement in ColumnSums(terms)) yield return statement;
        foreach (var (parameter, value) in terms.Values)
        {
            var place = ParameterPlace(parameter.Name, buffers.Gradients);
            LaneStep[] steps = [new LaneLoad("sum", place), new LaneLoad("v", Read(value, outer)), new LaneCompute("total", new Add(), ["sum", "v"]), new LaneStore(place, "total", false)];
            yield return (Space.Once, new Lanes(UniqueName(value.Definition, "Gradient"), value.Shape.Width, steps) { Comment = $"d{parameter.Name}" });
        }
    }

    readonly List<(Space Space, System.Func<Statement> Statement)> gradientPlan = [];

    /// <summary>Outer products with one right side and neighbouring homes are one; planned first, since they decide how gates lie together.</summary>
    void PlanGradients(GradientTerms terms)
    {
        var matrices = terms.Sums.Where(s => s.Node.Op is OuterSum or ScatterSum)
            .Select(s => (s.Parameter, s.Node, Home: homes[s.Parameter.Name]))
            .Select(s => (s.Parameter, s.Node, s.Home, Delta: s.Home.LanesAreColumns && s.Node.Op is OuterSum ? s.Node.Operands[1] : s.Node.Operands[0], Other: s.Home.LanesAreColumns && s.Node.Op is OuterSum ? s.Node.Operands[0] : s.Node.Operands[1]));
        foreach (var (parameter, node, home, delta, token) in matrices.Where(m => IsAcross(m.Node, m.Home)))
        {
            WantPlain(delta);
            gradientPlan.Add((delta.Space, () => new ScatterAdd(tokens[token], ReadPlain(delta, outer), WeightsOf(home, 1, buffers.Gradients)) { Across = true, Comment = $"d{parameter.Name}" }));
        }
        foreach (var group in matrices.Where(m => !IsAcross(m.Node, m.Home)).GroupBy(m => (m.Other, m.Home.Stack, m.Node.Op.Name, m.Delta.Space)))
            foreach (var run in Runs(group, m => m.Home))
            {
                var (other, home, space) = (run[0].Other, run[0].Home, run[0].Delta.Space);
                if (run[0].Node.Op is OuterSum) WantPlain(other);
                if (run.Count == 1 && IsNumberOfPairs(run[0].Delta)) WantPlain(run[0].Delta);
                var row = run.Count == 1 ? null : StackOf([.. run.Select(m => m.Delta)], outer);
                var comment = string.Join(", ", run.Select(m => $"d{m.Parameter.Name}"));
                var gradient = WeightsOf(home, run.Count, buffers.Gradients);
                var delta = run[0].Delta;
                gradientPlan.Add((space, () =>
                {
                    var place = row is null ? IsNumberOfPairs(delta) ? ReadPlain(delta, outer) : Read(delta, outer) : new Place(row.Buffer, 0, 16 * run.Count, delta.Shape.Width);
                    return run[0].Node.Op is OuterSum
                        ? new Outer(ReadPlain(other, outer), place, gradient) { Comment = comment }
                        : new ScatterAdd(tokens[other], place, gradient) { Comment = comment };
                }));
            }
    }

    /// <summary>Whether a token picks across the lanes of a matrix, which another use has laid out.</summary>
    static bool IsAcross(Node node, Home home) => node.Op is ScatterSum scatter && scatter.IntoRows != home.LanesAreColumns;

    IEnumerable<(Space, Statement)> ColumnSums(GradientTerms terms)
    {
        var sums = terms.Sums.Where(s => s.Node.Op is SumOver)
            .Select(s => (s.Parameter, Source: Read(s.Node.Operands[0], outer), Target: ParameterPlace(s.Parameter.Name, buffers.Gradients), s.Node.Operands[0].Space)).ToList();
        for (int i = 0; i < sums.Count;)
        {
            int parts = 1;
            while (i + parts < sums.Count && sums[i].Source.BlockStride == sums[i].Target.BlockStride
                && Follows(sums[i].Source, sums[i + parts].Source, parts) && Follows(sums[i].Target, sums[i + parts].Target, parts)) parts++;
            var comment = string.Join(", ", sums.Skip(i).Take(parts).Select(s => $"d{s.Parameter.Name}"));
            yield return (sums[i].Space, new ColumnSum(sums[i].Source, sums[i].Target, parts) { Comment = comment });
            i += parts;
        }
    }

    static string CommentOf(IEnumerable<Node> nodes) =>
        string.Join("\n", nodes.Select(n => n.Origin.Equation).Where(e => e != "").Distinct().Select(e => e.StartsWith("var ", System.StringComparison.Ordinal) ? e.Substring(4) : e));
}
