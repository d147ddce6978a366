using System.Collections.Generic;
using System.Globalization;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// A random draw per unit: On with probability P, else 0; Mean in every unit outside training. The numbers are keyed by seed, update,
/// site, row, step (0 where one draw serves a sequence) and unit, so the backward pass draws them again instead of taping them.
/// </summary>
internal sealed record Draw(int Site, int Width, string? Axis, float P, float On, float Mean) : Op
{
    public override string Name => "draw";

    public bool PerSequence => Axis is null;

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) =>
        [(Shape.Vector(Width), Axis is null ? Space.Rows : Space.Steps(Axis))];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // random numbers have no gradient
    }

    public override string ToString() => $"draw {Site} {P.ToString("R", CultureInfo.InvariantCulture)}";
}
