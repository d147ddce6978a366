using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a - b.</summary>
internal sealed record Subtract : ElementwiseOp
{
    public override string Name => "subtract";
    public override string Lanes(IReadOnlyList<string> arguments) => $"{arguments[0]} - {arguments[1]}";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => Paddings.OfSum(operands);
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        adjoints.Accumulate(node.Operands[0], d);
        adjoints.Accumulate(node.Operands[1], adjoints.Apply(new Negate(), d));
    }

    public override string ToString() => Name;
}
