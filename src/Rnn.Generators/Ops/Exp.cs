using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = exp a; da = d y.</summary>
internal sealed record Exp : ElementwiseOp
{
    public override string Name => "exp";
    public override string Lanes(IReadOnlyList<string> arguments) => $"global::Rnn.Kernels.Exp.Lanes({arguments[0]})";

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, node.Result));
    }

    public override string ToString() => Name;
}
