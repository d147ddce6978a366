using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>What the caller hands in: an input or an initial state, or, in an adjoint graph, the gradient of an output.</summary>
internal sealed record InputOp(Port Port, bool Gradient = false) : Op
{
    public override string Name => "input";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(Port.Shape, Port.ValueSpace)];
    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a leaf
    }

    public override string ToString() => $"input {(Gradient ? "d" : "")}{Port.Name}";
}
