using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;

namespace Rnn.Generators.Lowering;

/// <summary>
/// The gradients of a backward pass, taken apart into what adds to the gradient block on its own: outer products, scattered rows and
/// column sums stand for themselves, anything else is a value that is added at the end.
/// </summary>
internal sealed class GradientTerms
{
    public List<(Parameter Parameter, Node Node)> Sums { get; } = [];
    public List<(Parameter Parameter, Value Value)> Values { get; } = [];
    public List<(Port Port, Value Value)> Ports { get; } = [];

    public static GradientTerms Of(Graph graph)
    {
        var terms = new GradientTerms();
        var uses = new Uses(graph.Nodes, []);
        foreach (var (target, value) in graph.Gradients)
            if (target.Port is { } port) terms.Ports.Add((port, value));
            else terms.Split(target.Parameter!, value, uses);
        return terms;
    }

    void Split(Parameter parameter, Value value, Uses uses)
    {
        int readers = uses.Of(value).Count;
        if (value.Op is Add && readers <= 1 && (value.Shape.IsMatrix || readers == 0))
            foreach (var operand in value.Definition.Operands) Split(parameter, operand, uses);
        else if (value.Op is OuterSum or ScatterSum || value.Op is SumOver { Target.IsOnce: true }) Sums.Add((parameter, value.Definition));
        else if (value.Op is Constant { Value: 0 }) return;
        else Values.Add((parameter, value));
    }

    /// <summary>The values that the backward program must compute.</summary>
    public IEnumerable<Value> Roots => Sums.SelectMany(s => s.Node.Operands).Concat(Values.Select(v => v.Value)).Concat(Ports.Select(p => p.Value));
}
