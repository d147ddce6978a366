using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

/// <summary>Where another program left the values that both read.</summary>
internal sealed record Tape(
    IReadOnlyDictionary<Value, Place> Places, IReadOnlyDictionary<Value, List<Place>> Copies, IReadOnlyDictionary<Value, Buffer> Tokens, IReadOnlyList<Buffer> Buffers);

internal sealed partial class ProgramLowering
{
    /// <summary>The forward pass of an entry: input ports to output ports and final states.</summary>
    public (LoopProgram Program, Tape Tape) Forward(Graph graph, IEnumerable<Value> plainTape)
    {
        foreach (var (port, value) in graph.Outputs)
            if (port.Across is null) WantPlain(value);
            else WantAlong(value);
        foreach (var value in plainTape) WantPlain(value);
        Plan(outer);
        CollectFills(outer);
        var statements = Write(outer).ToList();
        foreach (var (port, value) in graph.Outputs)
            statements.Add((value.Space.Batched ? value.Space : port.Space, new StorePort(port.Name, false, port.Across is null ? ReadPlain(value, outer) : Read(value, outer, value.Space)) { Final = port.Role == PortRole.FinalState, Trace = TraceOf(port) }));
        return (Program(statements), new Tape(primary, extras, tokens, buffers.All));
    }

    static PortRole? TraceOf(Port port) => port.Role is PortRole.Trace or PortRole.TracedGradient ? port.Role : null;

    /// <summary>One step of one row: state in, state out. Traced values are left in the state.</summary>
    public LoopProgram Step(Graph graph, IReadOnlyList<StateLayout> states)
    {
        this.states = states;
        foreach (var delay in outer.Delays)
        {
            var state = states.Single(s => s.Name == ((InputOp)delay.Operands[1].Op).Port.Name);
            carried[delay] = new Place(buffers.State, state.Offset, 16, state.Width);
        }
        foreach (var (port, value) in graph.Outputs)
            if (port.IsOfStreams) WantAlong(value);
            else WantPlain(value);
        Plan(outer);
        CollectFills(outer);
        var statements = Write(outer).ToList();
        var appended = new List<(Space, Statement)>();
        foreach (var (port, value) in graph.Outputs)
            if (port.IsOfStreams) statements.Add((value.Space, new StorePort(port.Name, false, Read(value, outer, value.Space))));
            else if (port.IsAppended) appended.Add((Space.Once, new AppendStep(ReadPlain(value, outer), StateOf(port)) { Comment = $"{port.Name} with one more" }));
            else if (port.Role == PortRole.Output) statements.Add((Space.Once, new StorePort(port.Name, false, ReadPlain(value, outer))));
            else if (states.Single(s => s.Name == port.Name) is var kept && carried.Values.All(c => c.Offset != kept.Offset))
                statements.Add((Space.Once, new CopyLanes(ReadPlain(value, outer), 0, new Place(buffers.State, kept.Offset, 16, kept.Width), 0, kept.Width) { Comment = $"trace {port.Name}" }));
        var body = new List<Statement>();
        foreach (var (space, own) in statements.Concat(appended))
        {
            var statement = At(space).Axis is { } inner ? new Pairs(inner, [own]) { Count = CountOf(graph, inner) } : own;
            if (body.LastOrDefault() is Pairs && Joined(body, statement) is { } joined) body = [.. joined];
            else body.Add(statement);
        }
        return Program([.. body.Select(s => (Space.Once, s))]);
    }

    IReadOnlyList<StateLayout> states = [];

    /// <summary>The steps of a sequence in the State struct.</summary>
    Place StateOf(Port sequence)
    {
        var state = states.Single(s => s.Name == sequence.Name);
        var buffer = new Buffer(sequence.Name, BufferRows.RowByRow, sequence.IsAppended ? Space.WalkedOf(Space.BaseOf(sequence.Space.Axis!), down: false) : sequence.Space.Axis, state.RowFloats, BufferKind.State);
        buffers.Share(buffer);
        return new Place(buffer, state.Offset + 16, 16, state.Width);
    }

    /// <summary>Where the State struct has the number of steps of an axis.</summary>
    Place CountOf(Graph graph, string axis)
    {
        var port = graph.Nodes.Select(n => n.Op).OfType<InputOp>().First(i => i.Port.Space.Axis == axis).Port;
        return new Place(buffers.State, states.Single(s => s.Name == port.Name).Offset, 16, 1);
    }

    /// <summary>The backward pass: gradients of outputs in, gradients of parameters, inputs and initial states out.</summary>
    public LoopProgram Backward(GradientTerms terms, Tape forward)
    {
        buffers.Reserve(forward.Buffers);
        foreach (var value in Taped(terms)) TakeOver(value, forward);
        PlanGradients(terms);
        foreach (var (_, value) in terms.Ports) WantPlain(value);
        Plan(outer);
        CollectFills(outer);
        var statements = new List<(Space, Statement)>();
        foreach (var pair in extras)
            if (primary.TryGetValue(pair.Key, out var place) && !bodyOf.ContainsKey(pair.Key.Definition))
                foreach (var copy in pair.Value)
                    if (!forward.Buffers.Contains(copy.Buffer)) statements.AddRange(CopiesOf(pair.Key, place, copy).Select(s => (pair.Key.Space, s)));
        foreach (var value in rowByRow.Keys.Where(v => !bodyOf.ContainsKey(v.Definition))) statements.Add((Space.Rows, new ReorderRows(Read(value, outer), rowByRow[value])));
        statements.AddRange(Write(outer));
        foreach (var (port, value) in terms.Ports)
            statements.Add((value.Space.Batched ? value.Space : port.Space, new StorePort(port.Name, true, ReadPlain(value, outer)) { Final = port.Role == PortRole.InitialState, Trace = TraceOf(port) }));
        statements.AddRange(WriteGradients(terms));
        return Program(statements);
    }

    /// <summary>What the backward pass reads and does not compute.</summary>
    IEnumerable<Value> Taped(GradientTerms terms) => Bodies().SelectMany(b => b.Nodes).SelectMany(n => n.Operands).Concat(terms.Roots)
        .Select(v => Leaves.IsLeaf(v) ? Leaves.Base(v) ?? v : v)
        .Where(v => !Leaves.IsLeaf(v) && v.Op is not ParameterOp && !bodyOf.ContainsKey(v.Definition)).Distinct();

    void TakeOver(Value value, Tape forward)
    {
        if (forward.Tokens.TryGetValue(value, out var buffer))
        {
            tokens[value] = buffer;
            buffers.Share(buffer);
            if (value.Op is DistinctTokens) buffers.Share(forward.Buffers.Single(b => b.IsCountOf(value.Definition.Results[DistinctTokens.List].Space)));
            return;
        }
        primary[value] = forward.Places[value];
        buffers.Share(primary[value].Buffer);
        if (!forward.Copies.TryGetValue(value, out var copies)) return;
        foreach (var copy in copies.Where(c => c.Buffer.Kind == BufferKind.Tape && c.BlockStride == 16))
        {
            AddExtra(value, copy);
            buffers.Share(copy.Buffer);
        }
    }

    LoopProgram Program(List<(Space Space, Statement Statement)> statements)
    {
        var body = new List<Statement>();
        if (preamble.Count > 0) body.Add(new Map(name + "Transpose", Scope.One, null, preamble));
        foreach (var (space, own) in statements)
        {
            var statement = space.Inner is not null && own is not TimeLoop ? new Pairs(pairAxes.InnerOf(space), [own]) : own;
            if (statement is TimeLoop)
            {
                body.Add(statement);
                continue;
            }
            if (Merged(body.LastOrDefault(), statement) is { } merged)
            {
                body[body.Count - 1] = merged;
                continue;
            }
            var (scope, axis) = streaming || space.IsOnce ? (Scope.One, null)
                : space.IsDistinct ? (Scope.Distinct, space.Axis)
                : space.Axis is null ? (Scope.Batch, OrderOf(own))
                : (Scope.Steps, space.Inner is null ? space.Axis : pairAxes.OuterOf(space));
            if (body.LastOrDefault() is Map last && last.Scope == scope && last.Axis == axis && Joined(last.Body, statement) is { } joined)
                body[body.Count - 1] = last with { Body = joined };
            else body.Add(new Map(PhaseNames.Of(statement), scope, axis, [statement]));
        }
        return new LoopProgram(name, [.. new[] { buffers.Parameters, buffers.Gradients, buffers.State }.Concat(buffers.All)], body);
    }

    /// <summary>In whose order the rows of a statement stand; null: in that of the first axis.</summary>
    string? OrderOf(Statement statement) => statement is ReorderRows { Target.Buffer: var target }
        ? target.Rows == BufferRows.Batch ? target.Axis : OrderOf(target.Axis!)
        : StatementBuffers.Of(statement).Select(b => b.Rows == BufferRows.RowByRow ? OrderOf(b.Axis!) : b.Rows == BufferRows.Batch ? b.Axis : null).FirstOrDefault(a => a is not null);

    /// <summary>The statements of a map with one more, if a worker can take some rows through all of them.</summary>
    IReadOnlyList<Statement>? Joined(IReadOnlyList<Statement> body, Statement next) => (body[body.Count - 1], next) switch
    {
        (Pairs before, Pairs pairs) => before.Inner == pairs.Inner && before.Body.Concat(pairs.Body).All(IsRowWise) ? [.. body.Take(body.Count - 1), before with { Body = [.. before.Body, .. pairs.Body] }] : null,
        (Pairs, _) or (_, Pairs) => streaming ? [.. body, next] : null,
        _ => IsRowWise(body[0]) && IsRowWise(next) ? [.. body, next] : null,
    };

    /// <summary>Whether rows are independent.</summary>
    static bool IsRowWise(Statement statement) => statement is not (Outer or ScatterAdd or CollectRows or ColumnSum or Transpose or FindTokens or TakeSteps or AddSteps);

    /// <summary>Neighbours of one stack that are handed to the steps, or collected from them, go together.</summary>
    static Map? Merged(Statement? before, Statement statement)
    {
        if (before is not Map { Body: var body } map) return null;
        var both = (body[body.Count - 1], statement) switch
        {
            (DistributeRows a, DistributeRows b) when a.Places == b.Places =>
                Beside(a.Source, a.Target, a.Parts, b.Source, b.Target) ? a with { Parts = a.Parts + b.Parts, Comment = Comments(a, b) }
                : Beside(b.Source, b.Target, b.Parts, a.Source, a.Target) ? b with { Parts = a.Parts + b.Parts, Comment = Comments(b, a) } : null,
            (CollectRows a, CollectRows b) when a.Places == b.Places =>
                Beside(a.Source, a.Target, a.Parts, b.Source, b.Target) ? a with { Parts = a.Parts + b.Parts, Comment = Comments(a, b) }
                : Beside(b.Source, b.Target, b.Parts, a.Source, a.Target) ? b with { Parts = a.Parts + b.Parts, Comment = Comments(b, a) } : null,
            _ => (Statement?)null,
        };
        return both is null ? null : map with { Body = [.. body.Take(body.Count - 1), both] };

        static bool Beside(Place source, Place target, int parts, Place nextSource, Place nextTarget) =>
            Follows(source, nextSource, parts) && Follows(target, nextTarget, parts);

        static string Comments(Statement a, Statement b) => string.Join("\n", a.Comment.Split('\n').Concat(b.Comment.Split('\n')).Where(c => c != "").Distinct());
    }

    /// <summary>Whether a vector stands beside the parts of a stack that begin with the first one.</summary>
    static bool Follows(Place first, Place next, int parts) =>
        first.Buffer == next.Buffer && first.BlockStride == next.BlockStride && first.Width == next.Width && next.Offset == first.Offset + 16 * parts;
}
