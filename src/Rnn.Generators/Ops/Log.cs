using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = ln a; da = d / a.</summary>
internal sealed record Log : ElementwiseOp
{
    public override string Name => "log";
    public override string Lanes(IReadOnlyList<string> arguments) => $"global::Rnn.Kernels.Log.Lanes({arguments[0]})";

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Divide(), d, node.Operands[0]));
    }

    public override string ToString() => Name;
}
