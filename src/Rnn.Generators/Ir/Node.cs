using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Ir;

/// <summary>Where a node comes from: the layer and the equation that a reader of generated code and diagnostics sees.</summary>
internal sealed record Origin(string Layer, string Equation)
{
    public static readonly Origin None = new("", "");
}

/// <summary>An op applied to values.</summary>
internal sealed class Node
{
    public Node(int id, Op op, IReadOnlyList<Value> operands, Origin origin)
    {
        (Id, Op, Operands, Origin) = (id, op, [.. operands], origin);
        Results = [];
    }

    public int Id { get; }
    public Op Op { get; }

    /// <summary>Mutable: passes replace operands in place. A delay's first operand is patched once the step it closes is known.</summary>
    public Value[] Operands { get; }
    public Value[] Results { get; set; }
    public Origin Origin { get; }

    public Value Result => Results.Single();

    public override string ToString() => $"{string.Join(", ", Results.Select(r => $"{r} {r.Shape}@{r.Space}"))} = {Op} {string.Join(" ", Operands.Select(o => o.ToString()))}";
}
