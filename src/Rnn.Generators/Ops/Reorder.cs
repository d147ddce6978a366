using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The same rows in the order of an axis. A program walks rows by their length on an axis, so a value of a row that two axes read stands
/// in two orders; nothing is computed.
/// </summary>
internal sealed record Reorder(string Axis) : Op
{
    public override string Name => "reorder";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, operands[0].Space)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], d);
    }

    public override string ToString() => $"reorder {Axis}";
}
