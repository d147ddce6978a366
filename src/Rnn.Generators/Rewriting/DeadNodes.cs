using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Rewriting;

/// <summary>Removes nodes that nothing leaving the graph depends on. Ports and parameters that lose their last reader go as well.</summary>
internal static class DeadNodes
{
    public static void Run(Graph graph)
    {
        var live = new HashSet<Node>();
        var work = new Stack<Node>(graph.Leaving.Select(v => v.Definition));
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!live.Add(node)) continue;
            foreach (var operand in node.Operands) work.Push(operand.Definition);
        }
        graph.Nodes.RemoveAll(n => !live.Contains(n));
    }
}
