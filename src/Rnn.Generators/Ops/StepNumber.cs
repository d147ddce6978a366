using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The number of each valid step of an axis, from 0, as a scalar; no operands, no gradient.</summary>
internal sealed record StepNumber(string Axis) : Op
{
    public override string Name => "step_number";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Scalar, Space.Steps(Axis))];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a leaf
    }

    public override string ToString() => $"step_number {Axis}";
}
