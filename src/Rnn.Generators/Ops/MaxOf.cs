using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The largest entry of a vector. Without gradient: it only keeps exponentials in range, where the shift cancels.</summary>
internal sealed record MaxOf : Op
{
    public override string Name => "max_of";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Scalar, operands[0].Space)];
    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // see the summary
    }

    public override string ToString() => Name;
}
