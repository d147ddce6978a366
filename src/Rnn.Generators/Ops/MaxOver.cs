using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The entrywise maximum over an inner axis, for a softmax over a memory. Without gradient: the shift cancels.</summary>
internal sealed record MaxOver(Space Target) : Op
{
    public override string Name => "max_over";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, Target)];
    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // see the summary
    }

    public override string ToString() => $"max_over to {Target}";
}
