using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// Y = A B for two matrices, each one vector, row after row; Inner is the columns of A and the rows of B. One of them may be a parameter, whose
/// gradient is summed as that of any vector. dA = D B', dB = A' D.
/// </summary>
internal sealed record MatrixTimes(int Inner) : Op
{
    public override string Name => "matrix_times";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var (a, b) = (operands[0].Shape, operands[1].Shape);
        if (a.Width % Inner != 0 || b.Width % Inner != 0) throw new InvalidGraphException($"a product of {a} and {b} over {Inner}");
        return [(Shape.Vector(a.Width / Inner * (b.Width / Inner)), Space.Join(operands[0].Space, operands[1].Space))];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var (a, b) = (node.Operands[0], node.Operands[1]);
        int rows = a.Shape.Width / Inner, columns = b.Shape.Width / Inner;
        adjoints.Accumulate(a, adjoints.Apply(new MatrixTimes(columns), d, adjoints.Apply(Rearrange.Transpose(Inner, columns), b)));
        adjoints.Accumulate(b, adjoints.Apply(new MatrixTimes(rows), adjoints.Apply(Rearrange.Transpose(rows, Inner), a), d));
    }

    public override string ToString() => $"matrix_times over {Inner}";
}
