using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = a; nothing flows back.</summary>
internal sealed record StopGradient : ElementwiseOp
{
    public override string Name => "stop_gradient";
    public override string Lanes(IReadOnlyList<string> arguments) => $"{arguments[0]}";
    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];
    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // by definition nothing
    }

    public override string ToString() => Name;
}
