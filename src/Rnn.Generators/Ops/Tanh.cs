using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = tanh a; da = d (1 - y y).</summary>
internal sealed record Tanh : ElementwiseOp
{
    public override string Name => "tanh";
    public override string Lanes(IReadOnlyList<string> arguments) => $"global::Rnn.Kernels.Tanh.Lanes({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var y = node.Result;
        var slope = adjoints.OneMinus(adjoints.Apply(new Multiply(), y, y));
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, slope));
    }

    public override string ToString() => Name;
}
