using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The adjoint of <see cref="Distribute"/>: for each distinct token the sum over the steps that have it, ascending in (t, row).</summary>
internal sealed record Collect(Space Target) : Op
{
    public override string Name => "collect";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, Target)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints) =>
        throw new InvalidGraphException("a gradient is not differentiated again");

    public override string ToString() => Name;
}
