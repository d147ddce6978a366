using System.Collections.Generic;
using System.Globalization;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>The same number in every entry of a vector.</summary>
internal sealed record Constant(double Value, int Width) : Op
{
    public override string Name => "constant";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Shape.Vector(Width), Space.Once)];
    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // constants have no gradient
    }

    public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
}
