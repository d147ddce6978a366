// Stage: differentiation. In: the graph of an entry. Out: the same graph with its adjoint beside it.
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Autodiff;

/// <summary>A graph with its adjoint nodes, and what leaves the backward pass.</summary>
internal sealed record AdjointGraph(
    Graph Graph,
    IReadOnlyList<Node> Forward,
    IReadOnlyList<(Parameter Parameter, Value Gradient)> ParameterGradients,
    IReadOnlyList<(Port Port, Value Gradient)> InputGradients);

/// <summary>
/// Reverse mode on the clocked graph: each node, last to first, adds to the adjoints of its operands. A loop upwards becomes a loop
/// downwards because a delay's adjoint is the mirrored delay; which forward values the backward pass reads is the tape, and nobody
/// designs it.
/// </summary>
internal static class Differentiation
{
    public static AdjointGraph Run(Graph graph)
    {
        graph.Sort();
        var forward = graph.Nodes.ToList();
        var adjoints = new Adjoints(graph);

        foreach (var (port, value) in graph.Outputs)
            if (!value.Shape.IsToken)
                adjoints.Accumulate(value, graph.Add(new InputOp(port, Gradient: true), Origin.None));
        foreach (var node in forward)
            if (node.Op is Delay) { adjoints.Origin = node.Origin; adjoints.OpenDelay(node); }

        for (int i = forward.Count - 1; i >= 0; i--)
        {
            var node = forward[i];
            adjoints.Origin = node.Origin;
            var gradients = node.Results.Select(adjoints.Of).ToList();
            if (node.Op is Delay || gradients.Any(g => g is not null)) node.Op.Differentiate(node, gradients, adjoints);
        }
        return new AdjointGraph(graph, forward, Parameters(forward, adjoints), Inputs(forward, adjoints));
    }

    static List<(Parameter, Value)> Parameters(IEnumerable<Node> forward, Adjoints adjoints) =>
        [.. from node in forward
            where node.Op is ParameterOp { Parameter.Frozen: false }
            let gradient = adjoints.Of(node.Result)
            where gradient is not null
            select (((ParameterOp)node.Op).Parameter, gradient)];

    static List<(Port, Value)> Inputs(IEnumerable<Node> forward, Adjoints adjoints) =>
        [.. from node in forward
            where node.Op is InputOp { Gradient: false } && !node.Result.Shape.IsToken
            let gradient = adjoints.Of(node.Result)
            where gradient is not null
            select (((InputOp)node.Op).Port, gradient)];
}
