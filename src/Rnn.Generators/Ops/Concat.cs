using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>Vectors one after another; the adjoint cuts them apart.</summary>
internal sealed record Concat : Op
{
    public override string Name => "concat";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) =>
        [(Shape.Vector(operands.Sum(o => o.Shape.Width)), operands.Select(o => o.Space).Aggregate(Space.Join))];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        int start = 0;
        foreach (var operand in node.Operands)
        {
            adjoints.Accumulate(operand, adjoints.Apply(new Slice(start, operand.Shape.Width), d));
            start += operand.Shape.Width;
        }
    }

    public override string ToString() => Name;
}
