using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>A token as a vector of zeros with a single 1. The first pass rewrites products with it to look-ups.</summary>
internal sealed record OneHot : Op
{
    public override string Name => "one_hot";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Vector(operands[0].Shape.Width), operands[0].Space)];
    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a token has no gradient
    }

    public override string ToString() => Name;
}
