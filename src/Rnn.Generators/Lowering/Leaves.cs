using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

/// <summary>
/// Values that a lane region makes for itself wherever it needs them: constants, draws, parameters, broadcast scalars and what a scan has remembered
/// are loaded, drawn or splatted in place and never stored.
/// </summary>
internal static class Leaves
{
    public static bool IsLeaf(Value value) => value.Op is Constant or Draw or Broadcast || value.Op is ParameterOp && value.Shape.IsVector || IsRemembered(value);

    /// <summary>What must be computed before the leaf can be made, if anything: the scalar that is broadcast, what is remembered.</summary>
    public static Value? Base(Value value) => IsRemembered(value) ? value.Definition.Operands[0]
        : value.Op is Broadcast ? value.Definition.Operands[0] is var s && IsLeaf(s) && s.Op is not Broadcast ? null : s : null;

    /// <summary>At a pair of steps, what the scan remembers of the inner one.</summary>
    public static bool IsRemembered(Value value) => value.Op is Spread && value.Space.Inner is not null && Space.IsWalked(value.Definition.Operands[0].Space.Axis);

    /// <summary>Where kernels, delays and ports read a leaf, a copy of it becomes a value with a place.</summary>
    public static void Materialise(Graph graph)
    {
        foreach (var node in graph.Nodes.ToArray())
        {
            if (node.Op is ElementwiseOp or Sum or MaxOf or Broadcast && node.Results[0].Space.Inner is null) continue;
            for (int i = 0; i < node.Operands.Length; i++)
            {
                var operand = node.Operands[i];
                bool zeroInitial = node.Op is Delay && i == 1 && operand.Op is Constant { Value: 0 };
                bool zeroMatrix = node.Op is WithRow && i == 0 && operand.Op is Constant { Value: 0 };
                if (!IsLeaf(operand) || zeroInitial || zeroMatrix || IsBias(node, i) || IsMadeAtPairs(node, operand)) continue;
                node.Operands[i] = graph.Add(new Copy(), node.Origin, operand);
            }
        }
        SpreadToPorts(graph);
        graph.ReplaceLeaving(v => IsLeaf(v) ? graph.Add(new Copy(), v.Definition.Origin, v) : v);
        graph.Sort();
    }

    /// <summary>What a port has at every step may be the same at all of them, or even zero: the caller reads it at every step.</summary>
    static void SpreadToPorts(Graph graph)
    {
        for (int i = 0; i < graph.Outputs.Count; i++)
            graph.Outputs[i] = (graph.Outputs[i].Port, Spread(graph.Outputs[i].Port, graph.Outputs[i].Value));
        for (int i = 0; i < graph.Gradients.Count; i++)
            if (graph.Gradients[i] is ({ Port: { } port } target, var value)) graph.Gradients[i] = (target, Spread(port, value));

        Value Spread(Port port, Value value) => value.Space == port.ValueSpace || port.IsOfStreams ? value : graph.Add(new Spread(port.ValueSpace), value.Definition.Origin, value);
    }

    /// <summary>At pairs of steps lanes make all leaves but draws, which are keyed by one step.</summary>
    static bool IsMadeAtPairs(Node node, Value operand) =>
        node.Results[0].Space.Inner is not null && node.Op is ElementwiseOp or Sum or MaxOf or Broadcast && operand.Op is not Draw
        || node.Op is SumOver or MaxOver && node.Operands[0].Space.Inner is not null;

    /// <summary>A chain may start from a parameter's own place.</summary>
    static bool IsBias(Node node, int operand) => node.Op is Linear l && operand == 0 && l.Terms[0] == TermKind.Vector;
}
