using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The gradient of a matrix: sum over all rows and steps of a b', rows ascending in (t, row). [a x b]</summary>
internal sealed record OuterSum : Op
{
    public override string Name => "outer_sum";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Matrix(operands[0].Shape.Width, operands[1].Shape.Width), Space.Once)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints) =>
        throw new InvalidGraphException("a gradient is not differentiated again");

    public override string ToString() => Name;
}
