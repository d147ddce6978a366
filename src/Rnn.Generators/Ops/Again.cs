using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// The steps of a sequence under a second name of its axis, so that each step can be paired with all of them. Nothing is computed; the adjoint
/// gives them their first name back.
/// </summary>
internal sealed record Again(string From, string To) : ElementwiseOp
{
    public override string Name => "again";

    public override string Lanes(IReadOnlyList<string> arguments) => $"{arguments[0]}";

    public override Padding PaddingOf(IReadOnlyList<Padding> operands) => operands[0];

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        if (operands[0].Space != Space.Steps(From)) throw new InvalidGraphException($"the steps of {From} again, in {operands[0].Space}");
        return [(operands[0].Shape, Space.Steps(To))];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        if (d.Space != Space.Steps(To)) d = adjoints.Apply(new Spread(Space.Steps(To)), d);
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Again(To, From), d));
    }

    public override string ToString() => $"again {To}";
}
