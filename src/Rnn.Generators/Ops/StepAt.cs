using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The element of a sequence whose number a token is, wherever the token stands; zero where the row has no such step. The adjoint adds to that
/// element.
/// </summary>
internal sealed record StepAt(string Axis) : Op
{
    public override string Name => "step_at";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var (element, token) = (operands[0], operands[1]);
        if (!token.Shape.IsToken || element.Space != Space.Steps(Axis)) throw new InvalidGraphException($"a step of {Axis} by {token.Shape} in {element.Space}");
        return [(element.Shape, token.Space)];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var token = node.Operands[1];
        if (d.Space != token.Space) d = adjoints.Apply(new Spread(token.Space), d);
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new StepSum(Axis), d, token));
    }

    public override string ToString() => $"step of {Axis} at";
}
