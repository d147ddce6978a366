using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>Count entries of a vector from Start; the adjoint puts them back among zeros.</summary>
internal sealed record Slice(int Start, int Count) : Op
{
    public override string Name => "slice";

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        if (Start < 0 || Count < 1 || Start + Count > operands[0].Shape.Width) throw new InvalidGraphException($"entries {Start} to {Start + Count - 1} of {operands[0].Shape}");
        return [(Shape.Vector(Count), operands[0].Space)];
    }

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        int after = node.Operands[0].Shape.Width - Start - Count;
        var parts = new List<Value>();
        if (Start > 0) parts.Add(adjoints.Constant(0, Start));
        parts.Add(d);
        if (after > 0) parts.Add(adjoints.Constant(0, after));
        adjoints.Accumulate(node.Operands[0], parts.Count == 1 ? d : adjoints.Apply(new Concat(), [.. parts]));
    }

    public override string ToString() => $"slice {Start} {Count}";
}
