using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The same value, counted at every place of a larger space: the adjoint of a sum over axes. Reading would need no op, but sums of
/// gradients over rows and steps must count it once per step.
/// </summary>
internal sealed record Spread(Space Target) : ElementwiseOp
{
    public override string Name => "spread";

    public override string Lanes(IReadOnlyList<string> arguments) => $"{arguments[0]}";

    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override bool IsCheap => true;

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, Target)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], d);
    }

    public override string ToString() => $"spread to {Target}";
}
