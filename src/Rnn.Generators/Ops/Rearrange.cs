using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>Entry (r, c) of a vector stands at <c>r * Row + c * Column</c>.</summary>
internal readonly record struct Strides(int Row, int Column);

/// <summary>
/// Entries (r, c), r below Rows and c below Columns, from their places in one vector to their places in another of a Width, zeros elsewhere: the
/// transpose of a matrix, a diagonal matrix. The adjoint moves them back.
/// </summary>
internal sealed record Rearrange(int Rows, int Columns, Strides From, Strides To, int Width) : Op
{
    public override string Name => "rearrange";

    /// <summary>A matrix [rows x columns], row after row, to its transpose.</summary>
    public static Rearrange Transpose(int rows, int columns) => new(rows, columns, new(columns, 1), new(1, rows), rows * columns);

    /// <summary>A vector to the diagonal of a matrix.</summary>
    public static Rearrange Diagonal(int size) => new(size, 1, new(1, 0), new(size + 1, 0), size * size);

    public bool IsFull => Rows * Columns == Width;

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Vector(Width), operands[0].Space)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Rearrange(Rows, Columns, To, From, node.Operands[0].Shape.Width), d));
    }

    public override string ToString() => $"rearrange {Rows} x {Columns}";
}
