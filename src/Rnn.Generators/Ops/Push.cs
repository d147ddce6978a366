using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>
/// A shift register [N * W] takes one more value [W]: it enters before the first entry, everything else moves up, what was last drops out;
/// AtEnd: the other way round. The adjoint of the register is the gradient moved back, with zeros entering at the other end.
/// </summary>
internal sealed record Push(bool AtEnd) : Op
{
    public override string Name => "push";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var (register, value) = (operands[0], operands[1]);
        if (register.Shape.Width % value.Shape.Width != 0) throw new InvalidGraphException($"{value.Shape} enters a register of {register.Shape}");
        return [(register.Shape, Space.Join(register.Space, value.Space))];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var (register, value) = (node.Operands[0], node.Operands[1]);
        int width = value.Shape.Width;
        adjoints.Accumulate(value, adjoints.Apply(new Slice(AtEnd ? register.Shape.Width - width : 0, width), d));
        adjoints.Accumulate(register, adjoints.Apply(new Push(!AtEnd), d, adjoints.Constant(0, width)));
    }

    public override string ToString() => AtEnd ? "push at end" : "push";
}
