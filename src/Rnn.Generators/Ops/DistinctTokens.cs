using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The tokens that occur among the steps of a port, each once, in the order in which they occur first in (t, row); and for every step the
/// place of its token among them.
/// </summary>
internal sealed record DistinctTokens(string Port) : Op
{
    public const int List = 0, Place = 1;

    public override string Name => "distinct_tokens";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) =>
        [(operands[0].Shape, Space.Distinct(Port, operands[0].Space.Axis!, operands[0].Shape.Width)), (operands[0].Shape, operands[0].Space)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a token has no gradient
    }

    public override string ToString() => Name;
}
