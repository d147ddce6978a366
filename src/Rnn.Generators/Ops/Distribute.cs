using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>What was computed for each distinct token, at every step that has the token. Operands: the value, and each step's place among the tokens.</summary>
internal sealed record Distribute : Op
{
    public override string Name => "distribute";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(operands[0].Shape, operands[1].Space)];

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is { } d) adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Collect(node.Operands[0].Space), d, node.Operands[1]));
    }

    public override string ToString() => Name;
}
