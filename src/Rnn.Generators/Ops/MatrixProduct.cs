using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// y = M v, or y = M' v where Transposed, for a matrix that every row of the batch has for itself: one vector, row after row of M. The
/// width of v says how many columns (rows) M has. dM = d v' (v d'), dv = M' d (M d).
/// </summary>
internal sealed record MatrixProduct(bool Transposed) : Op
{
    public override string Name => "matrix_product";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var (matrix, vector) = (operands[0].Shape, operands[1].Shape);
        if (matrix.Width % vector.Width != 0) throw new InvalidGraphException($"a product of {matrix} and {vector}");
        return [(Shape.Vector(matrix.Width / vector.Width), Space.Join(operands[0].Space, operands[1].Space))];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var (matrix, vector) = (node.Operands[0], node.Operands[1]);
        adjoints.Accumulate(matrix, Transposed ? adjoints.Apply(new OuterProduct(), vector, d) : adjoints.Apply(new OuterProduct(), d, vector));
        adjoints.Accumulate(vector, adjoints.Apply(new MatrixProduct(!Transposed), matrix, d));
    }

    public override string ToString() => Transposed ? "matrix_product transposed" : Name;
}
