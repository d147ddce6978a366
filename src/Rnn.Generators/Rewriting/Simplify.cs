using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Algebra that changes no bits of finite numbers (x + 0, x * 1, 0 * x, double negation, sums of one entry) and common subexpressions: equal ops on equal
/// operands are one node. Draws are keyed by site, so equal draws are equal numbers.
/// </summary>
internal static class Simplify
{
    public static void Run(Graph graph)
    {
        graph.Sort();
        var replaced = new Dictionary<Value, Value>();
        var seen = new Dictionary<(Op, string), Node>();
        var late = new List<Node>();
        foreach (var node in graph.Nodes.ToList())
        {
            for (int i = node.Op.FirstOrdered; i < node.Operands.Length; i++) node.Operands[i] = Resolve(node.Operands[i]);
            if (node.Op.FirstOrdered > 0) { late.Add(node); continue; }
            if (Reduced(graph, node) is { } simpler)
            {
                Become(node.Result, Resolve(simpler));
                continue;
            }
            var key = (node.Op, string.Join(",", node.Operands.Select(o => $"{o.Definition.Id}.{o.Index}")));
            if (seen.TryGetValue(key, out var first)) Become(node.Result, first.Result);
            else seen.Add(key, node);
        }
        foreach (var node in late) node.Operands[0] = Resolve(node.Operands[0]);
        graph.ReplaceLeaving(Resolve);
        graph.Sort();
        DeadNodes.Run(graph);

        void Become(Value old, Value value)
        {
            value.Name ??= old.Name;
            replaced[old] = value;
        }

        Value Resolve(Value value)
        {
            while (replaced.TryGetValue(value, out var next)) value = next;
            return value;
        }
    }

    /// <summary>An equal value that is simpler, or null.</summary>
    static Value? Reduced(Graph graph, Node node) => node.Op switch
    {
        Add when IsConstant(node.Operands[1], 0) => node.Operands[0],
        Add when IsConstant(node.Operands[0], 0) => node.Operands[1],
        Subtract when IsConstant(node.Operands[1], 0) => node.Operands[0],
        Multiply when IsConstant(node.Operands[1], 1) => Same(node, node.Operands[0]),
        Multiply when IsConstant(node.Operands[0], 1) => Same(node, node.Operands[1]),
        Multiply when IsConstant(node.Operands[0], 0) || IsConstant(node.Operands[1], 0) => Zero(graph, node),
        Negate when node.Operands[0].Op is Negate => node.Operands[0].Definition.Operands[0],
        Negate when node.Operands[0].Op is Constant c => graph.Add(new Constant(-c.Value, c.Width), node.Origin),
        Sum when node.Operands[0].Shape.Width == 1 => node.Operands[0],
        MaxOf when node.Operands[0].Shape.Width == 1 => node.Operands[0],
        Broadcast { Width: 1 } => node.Operands[0],
        Broadcast b when node.Operands[0].Op is Constant c => graph.Add(new Constant(c.Value, b.Width), node.Origin),
        Concat when node.Operands.Length == 1 => node.Operands[0],
        Slice s when s.Start == 0 && s.Count == node.Operands[0].Shape.Width => node.Operands[0],
        Push when node.Operands[0].Shape.Width == node.Operands[1].Shape.Width => node.Operands[1],
        Add => Filled(graph, node, 0, 1) ?? Filled(graph, node, 1, 0),
        Slice s when node.Operands[0].Op is Constant c => graph.Add(new Constant(c.Value, s.Count), node.Origin),
        SumOver s when s.Target == node.Operands[0].Space => node.Operands[0],
        SumOver when IsConstant(node.Operands[0], 0) => node.Operands[0],
        StopGradient when graph.FirstAdjoint != int.MaxValue => node.Operands[0],
        Spread when node.Operands[0].Op is Constant && (graph.FirstAdjoint == int.MaxValue || graph.IsAdjoint(node)) => node.Operands[0],
        Linear l when l.Terms.Count == 1 && l.Terms[0] == TermKind.Vector => node.Operands[0],
        _ => null,
    };

    /// <summary>
    /// What was shifted or has lost a row, with zeros in the gap, and a vector that has something there and zeros elsewhere: the gap is filled.
    /// </summary>
    static Value? Filled(Graph graph, Node sum, int whole, int part)
    {
        var (rest, other) = (sum.Operands[whole].Definition, sum.Operands[part].Definition);
        switch (rest.Op, other.Op)
        {
            case (Push push, Concat) when IsConstant(rest.Operands[1], 0) && other.Operands is [var first, var last]:
                var (zeros, value) = push.AtEnd ? (first, last) : (last, first);
                return IsConstant(zeros, 0) && value.Shape == rest.Operands[1].Shape ? graph.Add(push, sum.Origin, rest.Operands[0], value) : null;
            case (WithRow, WithRow) when IsConstant(rest.Operands[1], 0) && IsConstant(other.Operands[0], 0) && rest.Operands[2] == other.Operands[2] && rest.Operands[1].Shape == other.Operands[1].Shape:
                return graph.Add(new WithRow(), sum.Origin, rest.Operands[0], other.Operands[1], rest.Operands[2]);
            default:
                return null;
        }
    }

    static Value? Same(Node node, Value value) => value.Space == node.Result.Space ? value : null;

    static Value Zero(Graph graph, Node node) => graph.Add(new Constant(0, node.Result.Shape.Width), node.Origin);

    static bool IsConstant(Value value, double number) => value.Op is Constant c && c.Value == number;
}
