using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The sum of a vector's entries, in the fixed tree of 16 lanes.</summary>
internal sealed record Sum : Op
{
    public override string Name => "sum";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Scalar, operands[0].Space)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], adjoints.Widen(d, node.Operands[0].Shape.Width));
    }

    public override string ToString() => Name;
}
