using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = max(a, 0); da = d [y > 0], 0 at exactly 0.</summary>
internal sealed record Relu : ElementwiseOp
{
    public override string Name => "relu";
    public override string Lanes(IReadOnlyList<string> arguments) => $"global::Rnn.Kernels.Relu.Lanes({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var zero = adjoints.Constant(0, node.Result.Shape.Width);
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, adjoints.Apply(new Greater(), node.Result, zero)));
    }

    public override string ToString() => Name;
}
