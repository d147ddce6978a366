using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a where the mask is not 0, else b.</summary>
internal sealed record Where : ElementwiseOp
{
    public override string Name => "where";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Where({arguments[0]}, {arguments[1]}, {arguments[2]})";
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var zero = adjoints.Constant(0, node.Result.Shape.Width);
        adjoints.Accumulate(node.Operands[1], adjoints.Apply(new Where(), node.Operands[0], d, zero));
        adjoints.Accumulate(node.Operands[2], adjoints.Apply(new Where(), node.Operands[0], zero, d));
    }

    public override string ToString() => Name;
}
