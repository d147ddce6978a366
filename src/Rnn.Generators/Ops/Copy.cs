using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a, as a value of its own: lowering asks for one where a kernel reads what would otherwise live in registers only.</summary>
internal sealed record Copy : ElementwiseOp
{
    public override string Name => "copy";
    public override string Lanes(IReadOnlyList<string> arguments) => arguments[0];
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], d);
    }

    public override string ToString() => Name;
}
