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
        foreach (var node in graph.Nodes.ToList())
        {
            if (node.Op is not SumOver { Target: { Batched: true, Axis: null } } || node.Operands[0].Space is not { Axis: { } axis } space) continue;
            if (space.Inner is not null) node.Operands[0] = graph.Add(new SumOver(Space.Steps(axis)), node.Origin, node.Operands[0]);
            var zero = graph.Add(new Constant(0, node.Result.Shape.Width), node.Origin);
            var sum = graph.Add(new Delay(axis, Down: false), [zero, zero], node.Origin);
            sum.Operands[0] = graph.Add(new Add(), node.Origin, sum.Results[Delay.Previous], node.Operands[0]);
            graph.Replace(node.Result, sum.Results[Delay.Final]);
        }
        graph.Sort();
        DeadNodes.Run(graph);
    }
}
