using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// What depends on nothing but an element that a scan remembers is the same for all later steps that read it: it is computed once, when the
/// element is left, and remembered beside it. The keys of an attention are then as many products as there are steps, not as there are pairs
/// of them. The same operations on the same numbers: no forward bit changes.
/// </summary>
internal static class MemoryFunctions
{
    public static void Run(Graph graph)
    {
        graph.Sort();
        foreach (var node in graph.Nodes.ToList())
        {
            if (!IsFunction(node, o => Remembered(o) is not null)) continue;
            var memory = node.Operands.Select(Remembered).First(r => r is not null)!.Definition;
            var function = graph.Add(node.Op, node.Origin, [.. node.Operands.Select(o => Remembered(o)?.Definition.Operands[0] ?? o)]);
            var remembered = graph.Add(memory.Op, node.Origin, function);
            remembered.Name = node.Result.Name;
            graph.Replace(node.Result, graph.Add(new Spread(node.Result.Space), node.Origin, remembered));
        }
        graph.Sort();
        DeadNodes.Run(graph);
    }

    /// <summary>What depends on an element of a memory and on what there is once; the graph is sorted.</summary>
    public static HashSet<Value> Of(Graph graph)
    {
        var functions = new HashSet<Value>();
        foreach (var node in graph.Nodes)
            if (Leaves.IsRemembered(node.Results[0]) || node.Results[0].Space.Inner is not null && IsFunction(node, functions.Contains)) functions.Add(node.Results[0]);
        return functions;
    }

    static bool IsFunction(Node node, System.Func<Value, bool> isOfMemory) =>
        node.Op is Linear or (ElementwiseOp and not (Spread or Copy)) or Sum or MaxOf or Broadcast or Concat or Slice
        && node.Operands.All(o => o.Space.IsOnce && o.Op is not Draw || isOfMemory(o)) && node.Operands.Any(isOfMemory);

    /// <summary>What is remembered, also where a kernel reads a copy of it.</summary>
    static Value? Remembered(Value operand) => operand.Op is Copy && operand.Space.Inner is not null ? Remembered(operand.Definition.Operands[0])
        : Leaves.IsRemembered(operand) ? operand.Definition.Operands[0] : null;
}
