using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>A token as a scalar, exact below 2^24; no gradient.</summary>
internal sealed record TokenNumber : Op
{
    public override string Name => "token_number";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Scalar, operands[0].Space)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a token has no gradient
    }

    public override string ToString() => Name;
}
