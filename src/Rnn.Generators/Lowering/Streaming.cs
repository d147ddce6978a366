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
    public static bool IsCausal(Graph graph) => graph.Nodes.All(n => n.Op is not (Delay { Down: true } or MaxOver or SumOver { Target.Batched: true }))
        && graph.Nodes.All(n => n.Op is not Delay || n.Operands[1].Op is InputOp { Port.Role: PortRole.InitialState } || !IsRead(graph, n.Results[Delay.Previous]))
        && graph.Outputs.All(o => o.Port.Role != PortRole.FinalState || IsCarried(o.Port, o.Value));

    // a state that is assigned after the last step is no state of a stream
    static bool IsCarried(Port port, Value value) =>
        value.Op is Delay && value.Index == Delay.Final && value.Definition.Operands[1].Op is InputOp { Port: var start } && start.Name == port.Name;

    // a count, a sum over steps, a start that is computed: no state of the caller's
    static bool IsRead(Graph graph, Value value) => graph.Nodes.Any(n => n.Operands.Contains(value)) || graph.Outputs.Any(o => o.Value == value);

    public static Graph Of(Graph sequence)
    {
        var graph = new Graph(sequence.Entry);
        var map = new Dictionary<Value, Value>();
        sequence.Sort();
        foreach (var node in sequence.Nodes)
        {
            var op = node.Op is Draw d ? new Constant(d.Mean, d.Width) : node.Op;
            var operands = node.Operands.Select((o, i) => node.Op is Delay && i == 0 ? map[node.Operands[1]] : map[o]).ToList();
            var copy = graph.Add(op, operands, node.Origin);
            for (int i = 0; i < node.Results.Length; i++)
            {
                map[node.Results[i]] = copy.Results[i];
                copy.Results[i].Name = node.Results[i].Name;
            }
        }
        foreach (var node in sequence.Nodes)
            if (node.Op is Delay) map[node.Results[Delay.Previous]].Definition.Operands[0] = map[node.Operands[0]];
        foreach (var (port, value) in sequence.Outputs)
            if (port.Role == PortRole.Output) graph.Outputs.Add((port, map[value]));
        foreach (var node in graph.Nodes.ToList())
            if (node.Op is Delay) graph.Replace(node.Results[Delay.Final], node.Operands[0]);
        graph.Sort();
        KeepLive(graph);
        return graph;
    }

    /// <summary>What the outputs and, through them, the states need. The initial values are the caller's: their computation goes.</summary>
    static void KeepLive(Graph graph)
    {
        var live = new HashSet<Node>();
        var work = new Stack<Node>(graph.Leaving.Select(v => v.Definition));
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!live.Add(node)) continue;
            foreach (var operand in node.Op is Delay ? node.Operands.Take(1) : node.Operands) work.Push(operand.Definition);
        }
        graph.Nodes.RemoveAll(n => !live.Contains(n));
    }
}
