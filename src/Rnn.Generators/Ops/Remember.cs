using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// What a step of a scan leaves for the later ones, each of which may read all that the steps before it have left: the steps of an axis under
/// the name <see cref="Space.WalkedOf"/>. Its adjoint is the way back, in a scan that comes from the other side. The operand may be defined later:
/// what a step leaves may depend on what it reads.
/// </summary>
/// <param name="From">The axis of the scan; of the way back, those of its steps that were walked.</param>
/// <param name="To">The other one of the two.</param>
/// <param name="State">The state that a stream keeps of it.</param>
internal sealed record Remember(string From, string To, Port State) : Op
{
    public override string Name => "remember";

    public override (string Axis, bool Down)? Clock => (Axis, Down);

    /// <summary>Whether it gives steps what the readers of their memory have left for them.</summary>
    public bool IsBack => Space.IsWalked(From);

    /// <summary>The axis of the scan.</summary>
    public string Axis => IsBack ? To : From;

    /// <summary>Whether the loop that it is part of comes from the end.</summary>
    public bool Down => IsBack != Space.IsWalkedDown(IsBack ? From : To);

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, Space.Steps(To))];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints) => adjoints.Close(node, gradients[0]);

    public override string ToString() => $"remember {To}";
}
