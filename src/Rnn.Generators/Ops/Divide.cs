using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a / b; da = d / b, db = -d y / b.</summary>
internal sealed record Divide : ElementwiseOp
{
    public override string Name => "divide";
    public override string Lanes(IReadOnlyList<string> arguments) => $"{arguments[0]} / {arguments[1]}";

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var da = adjoints.Apply(new Divide(), d, node.Operands[1]);
        adjoints.Accumulate(node.Operands[0], da);
        adjoints.Accumulate(node.Operands[1], adjoints.Apply(new Negate(), adjoints.Apply(new Multiply(), da, node.Result)));
    }

    public override string ToString() => Name;
}
