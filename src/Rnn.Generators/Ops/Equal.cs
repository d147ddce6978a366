using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>1 where a equals b, else 0; no gradient. Of whole numbers: the language has no equality of real ones.</summary>
internal sealed record Equal : ElementwiseOp
{
    public override string Name => "equal";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Equal({arguments[0]}, {arguments[1]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => Padding.Finite;
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a step: no gradient
    }

    public override string ToString() => Name;
}
