using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = -a.</summary>
internal sealed record Negate : ElementwiseOp
{
    public override string Name => "negate";
    public override string Lanes(IReadOnlyList<string> arguments) => $"-{arguments[0]}";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Negate(), d));
    }

    public override string ToString() => Name;
}
