using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The gradient of a table: the row (or column) of each token gets its vector added; other entries are exactly 0.</summary>
internal sealed record ScatterSum(Shape Table, bool IntoRows) : Op
{
    public override string Name => "scatter_sum";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Table, Space.Once)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints) =>
        throw new InvalidGraphException("a gradient is not differentiated again");

    public override string ToString() => IntoRows ? "scatter_sum rows" : "scatter_sum columns";
}
