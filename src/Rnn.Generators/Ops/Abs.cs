using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = |a|; da = d sign a, 0 at 0.</summary>
internal sealed record Abs : ElementwiseOp
{
    public override string Name => "abs";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Abs({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var zero = adjoints.Constant(0, node.Result.Shape.Width);
        var sign = adjoints.Apply(new Subtract(), adjoints.Apply(new Greater(), node.Operands[0], zero), adjoints.Apply(new Less(), node.Operands[0], zero));
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, sign));
    }

    public override string ToString() => Name;
}
