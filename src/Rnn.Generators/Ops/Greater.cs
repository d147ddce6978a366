using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>1 where a &gt; b, else 0; no gradient.</summary>
internal sealed record Greater : ElementwiseOp
{
    public override string Name => "greater";
    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Greater({arguments[0]}, {arguments[1]})";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => Padding.Finite;
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a step: no gradient
    }

    public override string ToString() => Name;
}
