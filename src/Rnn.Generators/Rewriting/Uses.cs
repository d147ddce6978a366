using System.Collections.Generic;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Rewriting;

/// <summary>How often each value of a graph is read, outputs included.</summary>
internal sealed class Uses
{
    readonly Dictionary<Value, List<Node>> readers = [];
    readonly HashSet<Value> leaving = [];

    public Uses(IEnumerable<Node> nodes, IEnumerable<Value> outputs)
    {
        foreach (var node in nodes)
            foreach (var operand in node.Operands)
            {
                if (!readers.TryGetValue(operand, out var list)) readers.Add(operand, list = []);
                list.Add(node);
            }
        foreach (var value in outputs) leaving.Add(value);
    }

    /// <summary>The readers of a value, one entry per operand.</summary>
    public IReadOnlyList<Node> Of(Value value) => readers.TryGetValue(value, out var list) ? list : [];

    public bool Leaves(Value value) => leaving.Contains(value);

    /// <summary>Whether exactly one operand reads the value and it does not leave.</summary>
    public bool IsSingle(Value value) => Of(value).Count == 1 && !Leaves(value);
}
