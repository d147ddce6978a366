using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a, or 0 where |a| &lt; 2^-100; da = d, as if nothing had been dropped.</summary>
internal sealed record Flush : ElementwiseOp
{
    public override string Name => "flush";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Flushed({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], d);
    }

    public override string ToString() => Name;
}
