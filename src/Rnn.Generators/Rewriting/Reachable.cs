using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Rewriting;

/// <summary>The nodes that some values depend on, in the graph's order.</summary>
internal static class Reachable
{
    public static IReadOnlyList<Node> From(IEnumerable<Value> roots, Graph graph)
    {
        var live = new HashSet<Node>();
        var work = new Stack<Node>(roots.Select(v => v.Definition));
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!live.Add(node)) continue;
            foreach (var operand in node.Operands) work.Push(operand.Definition);
        }
        graph.Sort();
        return [.. graph.Nodes.Where(live.Contains)];
    }
}
