using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The row of a matrix [R x Count] that a token names, the matrix being one vector, row after row; with a Count of 1 an entry of a vector. The
/// adjoint puts the row back among zeros.
/// </summary>
internal sealed record RowAt(int Count) : Op
{
    public override string Name => "row_at";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var (matrix, token) = (operands[0], operands[1]);
        if (!token.Shape.IsToken || matrix.Shape.Width != Count * token.Shape.Width) throw new InvalidGraphException($"a row of {Count} of {matrix.Shape} by {token.Shape}");
        return [(Shape.Vector(Count), Space.Join(matrix.Space, token.Space))];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new WithRow(), adjoints.Constant(0, node.Operands[0].Shape.Width), d, node.Operands[1]));
    }

    public override string ToString() => $"row of {Count} at";
}
