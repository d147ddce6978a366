using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>A matrix as <see cref="RowAt"/> reads it with the row that a token names replaced; the old row's gradient is zero.</summary>
internal sealed record WithRow : Op
{
    public override string Name => "with_row";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var (matrix, row, token) = (operands[0], operands[1], operands[2]);
        if (!token.Shape.IsToken || matrix.Shape.Width != row.Shape.Width * token.Shape.Width) throw new InvalidGraphException($"a row {row.Shape} of {matrix.Shape} by {token.Shape}");
        return [(matrix.Shape, Space.Join(Space.Join(matrix.Space, row.Space), token.Space))];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var (matrix, row, token) = (node.Operands[0], node.Operands[1], node.Operands[2]);
        int count = row.Shape.Width;
        adjoints.Accumulate(row, adjoints.Apply(new RowAt(count), d, token));
        adjoints.Accumulate(matrix, adjoints.Apply(new WithRow(), d, adjoints.Constant(0, count), token));
    }

    public override string ToString() => Name;
}
