using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Cuts a chain into links of one product each, so that the links before a loop and those inside it are different nodes: a chain that
/// stops after its hoisted part hands its accumulator to the next link. Products through a transposed home (all gates' gradients
/// flowing back to one vector) stay together where they are ready together: they are one product over the stacked gates.
/// </summary>
internal static class SplitChains
{
    public static void Run(Graph graph, Orientations orientations)
    {
        bool adjointOnly = graph.Nodes.Any(graph.IsAdjoint);        // the forward pass was cut before, and keeps its nodes
        var cycles = Cycles.Of(graph.Nodes);
        foreach (var node in graph.Nodes.ToList())
        {
            if (adjointOnly && !graph.IsAdjoint(node)) continue;
            if (node.Op is not Linear { Terms: { Count: var count } terms }) continue;
            if (count == 1 || count == 2 && terms[0] == TermKind.Vector && terms[1] != TermKind.Vector) continue;
            graph.Replace(node.Result, Links(graph, node, cycles, orientations));
        }
        graph.Sort();
        DeadNodes.Run(graph);
    }

    static Value Links(Graph graph, Node node, Cycles cycles, Orientations orientations)
    {
        Value? sum = null;
        var together = new List<(TermKind Kind, Value? Matrix, Value Operand)>();
        foreach (var term in Linear.TermsOf(node))
        {
            bool joins = term.Kind != TermKind.Vector && !orientations.IsDirect(term.Kind, term.Matrix!);
            if (together.Count > 0 && (!joins || cycles.Same(together[0].Operand.Definition, node) != cycles.Same(term.Operand.Definition, node))) Close();
            if (term.Kind == TermKind.Vector) sum = sum is null ? term.Operand : cycles.Inherit(graph.Add(new Add(), node.Origin, sum, term.Operand), node);
            else if (joins) together.Add(term);
            else sum = Link([term]);
        }
        if (together.Count > 0) Close();
        return sum!;

        void Close()
        {
            sum = Link(together);
            together.Clear();
        }

        Value Link(IReadOnlyList<(TermKind Kind, Value? Matrix, Value Operand)> terms)
        {
            var kinds = terms.Select(t => t.Kind);
            var operands = terms.SelectMany(t => new[] { t.Matrix!, t.Operand });
            return cycles.Inherit(graph.Add(
                new Linear(new EquatableArray<TermKind>([.. sum is null ? kinds : kinds.Prepend(TermKind.Vector)])),
                [.. sum is null ? operands : operands.Prepend(sum)], node.Origin).Result, node);
        }
    }
}
