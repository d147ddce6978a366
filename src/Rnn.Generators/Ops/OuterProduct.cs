using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>Y = a b', the matrix [a x b] as one vector, row after row; da = D b, db = D' a.</summary>
internal sealed record OuterProduct : Op
{
    public override string Name => "outer_product";

    /// <summary>One product an entry, and two vectors to read instead of a matrix.</summary>
    public override bool IsCheap => true;

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) =>
        [(Shape.Vector(operands[0].Shape.Width * operands[1].Shape.Width), Space.Join(operands[0].Space, operands[1].Space))];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var (a, b) = (node.Operands[0], node.Operands[1]);
        adjoints.Accumulate(a, adjoints.Apply(new MatrixProduct(Transposed: false), d, b));
        adjoints.Accumulate(b, adjoints.Apply(new MatrixProduct(Transposed: true), d, a));
    }

    public override string ToString() => Name;
}
