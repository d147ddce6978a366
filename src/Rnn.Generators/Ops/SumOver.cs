using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// Sums a value over the axes (and, for a target of once per model, the rows) that its space has and the target's has not: the adjoint
/// of reading a value in a larger space. Rows ascending in (t, row).
/// </summary>
internal sealed record SumOver(Space Target) : Op
{
    public override string Name => "sum_over";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        if (!Target.IsPartOf(operands[0].Space)) throw new InvalidGraphException($"a sum of {operands[0].Space} over {Target}");
        return [(operands[0].Shape, Target)];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Spread(node.Operands[0].Space), d));
    }

    public override string ToString() => $"sum_over to {Target}";
}
