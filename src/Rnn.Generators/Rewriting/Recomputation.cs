using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Store or recompute: a forward value of one or two instructions whose operands the backward pass reads anyway is computed again there
/// instead of being taped (1 - z of a GRU, a masked input, an outer product, which is as large as a matrix and made of two vectors). Vectors at
/// pairs of steps are always computed again, whatever they cost: there are as many as steps times steps. So is what a scan remembers, which is but
/// another order of what it left.
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
                if (IsVectorOfPairs(value) ? value.Op is not ElementwiseOp : !value.Op.IsCheap && value.Op is not Remember) continue;
                if (!IsVectorOfPairs(value) && value.Op is not Remember && !Leaves.IsRemembered(value) && !value.Definition.Operands.All(o => Leaves.IsLeaf(o) && o.Op is not Broadcast || read.Contains(o) && !IsKernelOnly(o))) continue;
                if (graph.Nodes.Any(n => graph.IsAdjoint(n) && n.Operands.Contains(value) && !ReadsLanes(n))) continue;
                var again = graph.Add(value.Op, value.Definition.Operands, value.Definition.Origin).Result;
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

        static bool ReadsLanes(Node node) => node.Op is ElementwiseOp || node.Operands[0].Space.Inner is not null && node.Op is Sum or SumOver;

        // T x S vectors are more than anything that they are computed from
        static bool IsVectorOfPairs(Value value) => value.Space.Inner is not null && value.Shape.Width > 1;

        // a token has no lanes to recompute from
        static bool IsKernelOnly(Value operand) => operand.Shape.IsToken;
    }
}
