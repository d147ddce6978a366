using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// A sum over time that is wanted per row (the adjoint of a value that every step reads) is a loop like any other: what a delay ends
/// with that adds the step's value to the sum so far.
/// </summary>
internal static class TimeSums
{
    public static void Run(Graph graph)
    {
        SumPairsFirst(graph);
        foreach (var node in graph.Nodes.ToList())
        {
            if (node.Op is not SumOver { Target: { Batched: true, Axis: null } } || node.Operands[0].Space.Axis is not { } axis) continue;
            var zero = graph.Add(new Constant(0, node.Result.Shape.Width), node.Origin);
            var sum = graph.Add(new Delay(axis, Down: false), [zero, zero], node.Origin);
            sum.Operands[0] = graph.Add(new Add(), node.Origin, sum.Results[Delay.Previous], node.Operands[0]);
            graph.Replace(node.Result, sum.Results[Delay.Final]);
        }
        graph.Sort();
        DeadNodes.Run(graph);
    }

    /// <summary>A sum over pairs of steps is one over the inner axis, where the pairs are computed, and then one over the outer axis.</summary>
    static void SumPairsFirst(Graph graph)
    {
        var sums = graph.Nodes.Where(n => n.Op is SumOver { Target.Axis: null } && n.Operands[0].Space.Inner is not null).ToList();
        if (sums.Count == 0) return;
        var pairs = PairAxes.Of(graph);
        foreach (var node in sums)
            node.Operands[0] = graph.Add(new SumOver(Space.Steps(pairs.OuterOf(node.Operands[0].Space))), node.Origin, node.Operands[0]);
    }
}
