using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Store or recompute: a forward value of one or two instructions whose operands the backward pass reads anyway is computed again there
/// instead of being taped (1 - z of a GRU, a masked input, an outer product, which is as large as a matrix and made of two vectors).
/// </summary>
internal static class Recomputation
{
    public static void Run(Graph graph)
    {
        graph.Sort();
        bool changed = true;
        while (changed)
        {
            changed = false;
            var read = new HashSet<Value>(graph.Nodes.Where(graph.IsAdjoint).SelectMany(n => n.Operands).Concat(graph.Gradients.Select(g => g.Value)));
            foreach (var value in read.Where(v => !graph.IsAdjoint(v.Definition)).OrderBy(v => v.Definition.Id).ToList())
            {
                if (value.Op is not { IsCheap: true } op) continue;
                if (!value.Definition.Operands.All(o => Leaves.IsLeaf(o) && o.Op is not Broadcast || read.Contains(o) && !IsKernelOnly(o))) continue;
                if (graph.Nodes.Any(n => graph.IsAdjoint(n) && n.Operands.Contains(value) && n.Op is not ElementwiseOp)) continue;
                var again = graph.Add(op, value.Definition.Operands, value.Definition.Origin).Result;
                again.Name = value.Name;
                foreach (var node in graph.Nodes)
                    if (graph.IsAdjoint(node) && node != again.Definition)
                        for (int i = 0; i < node.Operands.Length; i++)
                            if (node.Operands[i] == value) node.Operands[i] = again;
                changed = true;
                break;
            }
        }
        graph.Sort();
        DeadNodes.Run(graph);

        // a token has no lanes to recompute from
        static bool IsKernelOnly(Value operand) => operand.Shape.IsToken;
    }
}
