using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>A scalar in every entry of a vector; its adjoint is the sum.</summary>
internal sealed record Broadcast(int Width) : Op
{
    public override string Name => "broadcast";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        if (operands[0].Shape != Shape.Scalar) throw new InvalidGraphException($"broadcast of {operands[0].Shape}");
        return [(Shape.Vector(Width), operands[0].Space)];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Sum(), d));
    }

    public override string ToString() => $"broadcast {Width}";
}
