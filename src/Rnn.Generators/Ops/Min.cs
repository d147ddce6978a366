using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = min(a, b); the gradient goes to the smaller, to a among equals.</summary>
internal sealed record Min : ElementwiseOp
{
    public override string Name => "min";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Min({arguments[0]}, {arguments[1]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => Paddings.OfSum(operands);
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var second = adjoints.Apply(new Less(), node.Operands[1], node.Operands[0]);
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, adjoints.OneMinus(second)));
        adjoints.Accumulate(node.Operands[1], adjoints.Apply(new Multiply(), d, second));
    }

    public override string ToString() => Name;
}
