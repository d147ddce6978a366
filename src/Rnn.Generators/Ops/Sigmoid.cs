using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = 1 / (1 + exp(-a)); da = d y (1 - y).</summary>
internal sealed record Sigmoid : ElementwiseOp
{
    public override string Name => "sigmoid";
    public override string Lanes(IReadOnlyList<string> arguments) => $"global::Rnn.Kernels.Sigmoid.Lanes({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0] == Padding.Unknown ? Padding.Unknown : Padding.Finite;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var y = node.Result;
        var slope = adjoints.Apply(new Multiply(), y, adjoints.OneMinus(y));
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, slope));
    }

    public override string ToString() => Name;
}
