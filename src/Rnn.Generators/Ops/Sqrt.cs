using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = sqrt a; da = d / (2 y).</summary>
internal sealed record Sqrt : ElementwiseOp
{
    public override string Name => "sqrt";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Sqrt({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var two = adjoints.Apply(new Add(), node.Result, node.Result);
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Divide(), d, two));
    }

    public override string ToString() => Name;
}
