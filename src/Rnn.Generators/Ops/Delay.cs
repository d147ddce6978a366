using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The clock of a graph. Operands: a value over an axis, and an initial value. Results: the value one step earlier (one step later
/// where Down), the initial value at a row's first step; and the value after a row's last step (the initial value for an empty row). The
/// first operand may be defined later: a cycle through a delay is a time loop.
/// It is its own adjoint with the direction reversed and the roles of initial and final value exchanged.
/// </summary>
internal sealed record Delay(string Axis, bool Down) : Op
{
    public const int Previous = 0, Final = 1;

    public override string Name => "delay";

    public override (string Axis, bool Down)? Clock => (Axis, Down);

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) =>
        [(operands[1].Shape, Space.Steps(Axis)), (operands[1].Shape, Space.Rows)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints) => adjoints.CloseDelay(node, gradients[Previous], gradients[Final]);

    public override string ToString() => Down ? $"delay {Axis} down" : $"delay {Axis} up";
}
