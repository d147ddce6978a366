using System;
using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = erf a; da = d 2 / sqrt(pi) exp(-a^2).</summary>
internal sealed record Erf : ElementwiseOp
{
    public override string Name => "erf";
    public override string Lanes(IReadOnlyList<string> arguments) => $"global::Rnn.Kernels.Erf.Lanes({arguments[0]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var a = node.Operands[0];
        var slope = adjoints.Apply(new Multiply(), adjoints.Constant(2 / Math.Sqrt(Math.PI), node.Result.Shape.Width),
            adjoints.Apply(new Exp(), adjoints.Apply(new Negate(), adjoints.Apply(new Multiply(), a, a))));
        adjoints.Accumulate(a, adjoints.Apply(new Multiply(), d, slope));
    }

    public override string ToString() => Name;
}
