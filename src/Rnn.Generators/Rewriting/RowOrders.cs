using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Rows are sorted by their length on the axis that is walked, so with several axes there are several orders. Values once a row stand in
/// that of the first axis; what the loops and maps of another axis read of them is reordered, and so is what a delay on another axis ends
/// with. Afterwards every node finds its operands in the order it runs in.
/// </summary>
internal static class RowOrders
{
    public static void Run(Graph graph)
    {
        var axes = graph.Axes;
        if (axes.Count < 2) return;
        bool adjointOnly = graph.Nodes.Any(graph.IsAdjoint);
        graph.Sort();
        var pairs = PairAxes.Of(graph);
        var made = new Dictionary<(Value Value, string Axis), Value>();
        foreach (var node in graph.Nodes.ToList())
        {
            if (adjointOnly && !graph.IsAdjoint(node) || node.Op is Reorder or Broadcast) continue;
            var axis = AxisOf(node, pairs) ?? axes[0];
            for (int i = 0; i < node.Operands.Length; i++) node.Operands[i] = In(axis, node.Operands[i]);
        }
        graph.Sort();
        DeadNodes.Run(graph);

        Value In(string axis, Value value)
        {
            if (value.Space != Space.Rows || Leaves.IsLeaf(value) && value.Op is not Broadcast) return value;
            if (value.Op is Broadcast)
            {
                var scalar = In(axis, value.Definition.Operands[0]);
                return scalar == value.Definition.Operands[0] ? value : graph.Add(value.Op, value.Definition.Origin, scalar);
            }
            if (OrderOf(value, axes[0]) == axis) return value;
            if (value.Op is Reorder && OrderOf(value.Definition.Operands[0], axes[0]) == axis) return value.Definition.Operands[0];
            if (made.TryGetValue((value, axis), out var known)) return known;
            var reordered = graph.Add(new Reorder(axis), value.Definition.Origin, value);
            reordered.Name = value.Name;
            return made[(value, axis)] = reordered;
        }
    }

    /// <summary>In which order a value once a row stands.</summary>
    public static string OrderOf(Value value, string first) => value.Op switch
    {
        Reorder r => r.Axis,
        Delay d => Space.BaseOf(d.Axis),
        _ => first,
    };

    /// <summary>The axis whose rows a node runs on; null for one that runs once a row, or once.</summary>
    static string? AxisOf(Node node, PairAxes pairs)
    {
        if (node.Op is Delay delay) return Space.BaseOf(delay.Axis);
        if (node.Op is StepAt or StepSum) return node.Operands[1].Space.Axis is { } axis ? Space.BaseOf(axis) : null;      // where the token stands
        foreach (var space in node.Results.Select(r => r.Space).Concat(node.Operands.Select(o => o.Space)))
            if (space.Axis is not null) return Space.BaseOf(space.Inner is null ? space.Axis : pairs.OuterOf(space));
        return null;
    }
}
