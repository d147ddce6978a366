using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The adjoint of <see cref="StepAt"/>: at each step of an axis the sum of what stands where a token of the same row has its number, ascending.</summary>
internal sealed record StepSum(string Axis) : Op
{
    public override string Name => "step_sum";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, Space.Steps(Axis))];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints) =>
        throw new InvalidGraphException("a gradient is not differentiated again");

    public override string ToString() => $"sum at steps of {Axis}";
}
