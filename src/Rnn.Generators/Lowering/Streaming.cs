using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;

namespace Rnn.Generators.Lowering;

/// <summary>
/// A single step of a causal entry as a graph: delays are states, what a delay ends with is its newest value, and draws are their mean.
/// The nodes are the sequence graph's own, so the bits are too.
/// </summary>
internal static class Streaming
{
    public static bool IsCausal(Graph graph) => IsCausal(graph, KeptAxes(graph));

    static bool IsCausal(Graph graph, IReadOnlyList<string> kept) => graph.Axes.Except(kept).Count() < 2
        && Told(graph).All(n => n.Op switch
        {
            Delay d => !d.Down && !kept.Contains(d.Axis),
            MaxOver or SumOver { Target.Batched: true } => IsOverKept(n, kept),
            StepAt s => kept.Contains(s.Axis),
            Again or Remember { Down: true } => false,
            _ => true,
        })
        && Told(graph).All(n => n.Op is not Delay || StateOf(graph, n) is not null || !IsRead(graph, n.Results[Delay.Previous]))
        && graph.Outputs.All(o => o.Port.Role != PortRole.FinalState || o.Port.IsAppended || IsCarried(graph, o.Port, o.Value));

    /// <summary>The axes of sequences that are states: a step reads all of them.</summary>
    public static IReadOnlyList<string> KeptAxes(Graph graph) =>
        [.. graph.Nodes.Select(n => n.Op is InputOp { Port: { IsAppended: true } port } ? port : (n.Op as Remember)?.State).OfType<Port>().Select(p => p.Space.Axis!).Distinct(),
         .. graph.Axes.Where(axis => graph.Nodes.Select(n => n.Op).OfType<InputOp>().Where(i => !i.Gradient && i.Port.Space.Axis == axis).ToList() is { Count: > 0 } inputs && inputs.All(i => i.Port.MaxLength > 0))];

    /// <summary>Where a node of a step runs: once, or at each step of a sequence that is a state.</summary>
    public static Space SpaceOf(Space space, IReadOnlyList<string> kept) =>
        space.Axis is not null && kept.Contains(space.Axis) ? Space.Steps(space.Axis)
        : space.Inner is not null && kept.Contains(space.Inner) ? Space.Steps(space.Inner)
        : Space.Once;

    // at each step over all of a state; what is the same for all steps would be a loop of its own
    static bool IsOverKept(Node node, IReadOnlyList<string> kept) =>
        SpaceOf(node.Operands[0].Space, kept).Axis is not null && node.Result.Space.Axis is { } left && !kept.Contains(left);

    /// <summary>What outputs and states are made of; losses are for training, a stream has none.</summary>
    static IReadOnlyList<Node> Told(Graph graph) => Reachable.From(graph.Outputs.Where(o => o.Port.Role != PortRole.AuxiliaryLoss).Select(o => o.Value), graph);

    /// <summary>States that begin at a parameter: a stream's first state holds the parameter, no port hands it in.</summary>
    public static IEnumerable<(Port State, Parameter Start)> TrainedStarts(Graph graph) =>
        from node in graph.Nodes
        where node.Op is Delay
        let start = Start(node) as ParameterOp
        where start is not null
        let state = StateOf(graph, node)
        where state is not null
        select (state, start.Parameter);

    /// <summary>What a delay is to the caller of a step. Null: no state of the caller's, but a count, a sum over steps, a start that is computed.</summary>
    static Port? StateOf(Graph graph, Node delay) => Start(delay) switch
    {
        InputOp { Port: { Role: PortRole.InitialState } port } => port,
        ParameterOp when graph.Outputs.Where(o => o.Port.Role == PortRole.FinalState && o.Value == delay.Results[Delay.Final]).ToList() is [var kept] =>
            kept.Port with { Role = PortRole.InitialState },
        _ => null,
    };

    static Op Start(Node delay) => delay.Operands[1].Op is Copy ? delay.Operands[1].Definition.Operands[0].Op : delay.Operands[1].Op;

    // a state that is assigned after the last step is no state of a stream
    static bool IsCarried(Graph graph, Port port, Value value) =>
        value.Op is Delay && value.Index == Delay.Final && StateOf(graph, value.Definition) is { } state && state.Name == port.Name;

    static bool IsRead(Graph graph, Value value) => graph.Nodes.Any(n => n.Operands.Contains(value)) || graph.Outputs.Any(o => o.Value == value);

    public static Graph Of(Graph sequence)
    {
        var graph = new Graph(sequence.Entry);
        var map = new Dictionary<Value, Value>();
        sequence.Sort();
        foreach (var node in sequence.Nodes)
        {
            if (node.Op is Reorder)
            {
                map[node.Result] = map[node.Operands[0]];       // a single row has one order
                continue;
            }
            if (node.Op is Remember { State: var appended })
            {
                map[node.Result] = graph.Add(new InputOp(appended), node.Origin);
                map[node.Result].Name = node.Result.Name;
                continue;
            }
            var op = node.Op is Draw d ? new Constant(d.Mean, d.Width) : node.Op;
            List<Value> operands = node.Op is Delay && StartOf(node) is var start ? [start, start] : [.. node.Operands.Select(o => map[o])];
            var copy = graph.Add(op, operands, node.Origin);
            for (int i = 0; i < node.Results.Length; i++)
            {
                map[node.Results[i]] = copy.Results[i];
                copy.Results[i].Name = node.Results[i].Name;
            }
            if (IsOnlyRead(sequence, node)) map[node.Result] = Unchanged(copy.Result);
        }
        foreach (var node in sequence.Nodes)
            if (node.Op is Delay) map[node.Results[Delay.Previous]].Definition.Operands[0] = map[node.Operands[0]];
        foreach (var (port, value) in sequence.Outputs)
            if (port.Role is PortRole.Output or PortRole.Trace || port.IsAppended) graph.Outputs.Add((port, map[value]));
        foreach (var node in graph.Nodes.ToList())
            if (node.Op is Delay) graph.Replace(node.Results[Delay.Final], node.Operands[0]);
        graph.ReplaceLeaving(v => v.Op is Delay ? graph.Add(new Copy(), v.Definition.Origin, v) : v);      // ports are written last, when the state is the next one
        graph.Sort();
        KeepLive(graph);
        return graph;

        // a state that the entry reads and does not assign is carried on as it is
        Value Unchanged(Value state)
        {
            var delay = graph.Add(new Delay(sequence.Axes[0], Down: false), [state, state], state.Definition.Origin);
            delay.Results[Delay.Previous].Name = state.Name;
            return delay.Operands[0] = delay.Results[Delay.Previous];
        }

        // the caller's state, also where a sequence begins at a parameter
        Value StartOf(Node delay) => Start(delay) is ParameterOp && StateOf(sequence, delay) is { } state
            ? graph.Add(new InputOp(state), delay.Origin)
            : map[delay.Operands[1]];
    }

    static bool IsOnlyRead(Graph graph, Node node) =>
        node.Op is InputOp { Port: { Role: PortRole.InitialState } port } && port.Space == Space.Rows && !graph.Nodes.Any(n => n.Op is Delay && Start(n) == node.Op);

    /// <summary>What the outputs and the caller's states need; the next call, or another entry, reads those. The initial values are the caller's: their computation goes.</summary>
    static void KeepLive(Graph graph)
    {
        var live = new HashSet<Node>();
        var work = new Stack<Node>(graph.Leaving.Select(v => v.Definition).Concat(graph.Nodes.Where(n => n.Op is Delay && Start(n) is InputOp { Port.Role: PortRole.InitialState })));
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!live.Add(node)) continue;
            foreach (var operand in node.Op is Delay ? node.Operands.Take(1) : node.Operands) work.Push(operand.Definition);
        }
        graph.Nodes.RemoveAll(n => !live.Contains(n));
    }
}
