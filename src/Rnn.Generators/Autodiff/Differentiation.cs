// Stage: differentiation. In: the graph of an entry. Out: the same graph with its adjoint beside it.
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Autodiff;

/// <summary>
/// Reverse mode on the clocked graph: each node, last to first, adds to the adjoints of its operands. A loop upwards becomes a loop
/// downwards because a delay's adjoint is the mirrored delay; which forward values the backward pass reads is the tape, and nobody
/// designs it.
/// </summary>
internal static class Differentiation
{
    public static void Run(Graph graph)
    {
        graph.Sort();
        var forward = graph.Nodes.ToList();
        graph.FirstAdjoint = graph.NextId;
        var adjoints = new Adjoints(graph);

        foreach (var (port, value) in graph.Outputs)
            if (!value.Shape.IsToken && port.Role != PortRole.Trace)
                adjoints.Accumulate(value, graph.Add(new InputOp(port, Gradient: true), Origin.None, []));
        foreach (var node in forward)
        {
            adjoints.Origin = node.Origin;
            if (node.Op is Delay) adjoints.OpenDelay(node);
            else if (node.Op is Remember) adjoints.Open(node);
        }

        foreach (var node in Enumerable.Reverse(forward))
        {
            adjoints.Origin = node.Origin;
            node.Op.Differentiate(node, [.. node.Results.Select(adjoints.Of)], adjoints);
        }

        foreach (var node in forward)
            if (TargetOf(node.Op) is { } target && adjoints.Of(node.Result) is { } gradient)
                graph.Gradients.Add((target, gradient));
        foreach (var (port, value) in graph.Outputs)
            if (port.Gradient is { } traced && adjoints.Of(value) is { } gradient) graph.Gradients.Add((new GradientTarget(null, traced), gradient));
        graph.Sort();
    }

    static GradientTarget? TargetOf(Op op) => op switch
    {
        ParameterOp { Parameter.Frozen: false } p => new GradientTarget(p.Parameter, null),
        InputOp { Gradient: false, Port.Shape.IsToken: false } i => new GradientTarget(null, i.Port),
        _ => null,
    };
}
