using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// A product with a one-hot vector is a look-up of a column (or row): the same bits, since 1 w + acc is exact. For all other readers the vector is
/// zeros in which the token's entry is replaced by 1. Afterwards no one-hot vector is left.
/// </summary>
internal static class OneHotProducts
{
    public static void Run(Graph graph)
    {
        foreach (var node in graph.Nodes.ToList())
        {
            if (node.Op is not Linear || !Linear.TermsOf(node).Any(t => IsOneHot(t.Operand))) continue;
            var terms = new List<TermKind>();
            var operands = new List<Value>();
            foreach (var (kind, matrix, operand) in Linear.TermsOf(node))
            {
                bool lookup = IsOneHot(operand) && (kind is TermKind.Product or TermKind.Transposed);
                terms.Add(!lookup ? kind : kind == TermKind.Product ? TermKind.Column : TermKind.Row);
                if (matrix is not null) operands.Add(matrix);
                operands.Add(lookup ? operand.Definition.Operands[0] : operand);
            }
            graph.Replace(node.Result, graph.Add(new Linear(new EquatableArray<TermKind>([.. terms])), operands, node.Origin).Result);
        }
        foreach (var node in graph.Nodes.Where(n => n.Op is OneHot).ToList())
        {
            var (zeros, one) = (graph.Add(new Constant(0, node.Result.Shape.Width), node.Origin), graph.Add(new Constant(1, 1), node.Origin));
            graph.Replace(node.Result, graph.Add(new WithRow(), node.Origin, zeros, one, node.Operands[0]));
        }
        graph.Sort();
        DeadNodes.Run(graph);
    }

    static bool IsOneHot(Value value) => value.Op is OneHot;
}
