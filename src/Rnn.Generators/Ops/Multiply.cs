using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a * b, elementwise.</summary>
internal sealed record Multiply : ElementwiseOp
{
    public override string Name => "multiply";
    public override string Lanes(IReadOnlyList<string> arguments) => $"{arguments[0]} * {arguments[1]}";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => Paddings.OfProduct(operands[0], operands[1]);
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, node.Operands[1]));
        adjoints.Accumulate(node.Operands[1], adjoints.Apply(new Multiply(), d, node.Operands[0]));
    }

    public override string ToString() => Name;
}
