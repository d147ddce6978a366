using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// The strongly connected components of a graph that contain a cycle. A cycle always leads through a delay: its nodes must run step by
/// step, and nothing else must. This is loop distribution in its entirety.
/// </summary>
internal sealed class Cycles
{
    readonly Dictionary<Node, int> component = [];

    Cycles() { }

    public int Count { get; private set; }

    /// <summary>The cycle a node is part of, or null for a node that can run on all steps at once.</summary>
    public int? Of(Node node) => component.TryGetValue(node, out var c) ? c : null;

    /// <summary>A node that takes another one's place stands in its cycle.</summary>
    public Value Inherit(Value replacement, Node replaced)
    {
        if (Of(replaced) is { } cycle) component[replacement.Definition] = cycle;
        return replacement;
    }

    public bool Same(Node a, Node b) => Of(a) is { } c && Of(b) == c;

    /// <summary>Tarjan's algorithm, without recursion depth that grows with the graph's length.</summary>
    public static Cycles Of(IReadOnlyList<Node> nodes)
    {
        var cycles = new Cycles();
        var known = new HashSet<Node>(nodes);
        var index = new Dictionary<Node, int>();
        var low = new Dictionary<Node, int>();
        var stack = new Stack<Node>();
        var open = new HashSet<Node>();
        foreach (var root in nodes) if (!index.ContainsKey(root)) Visit(root);
        return cycles;

        void Visit(Node root)
        {
            var path = new Stack<(Node Node, IEnumerator<Node> Next)>();
            Enter(root);
            while (path.Count > 0)
            {
                var (node, next) = path.Peek();
                if (next.MoveNext())
                {
                    var child = next.Current;
                    if (!index.ContainsKey(child)) Enter(child);
                    else if (open.Contains(child)) low[node] = System.Math.Min(low[node], index[child]);
                    continue;
                }
                path.Pop();
                if (path.Count > 0) low[path.Peek().Node] = System.Math.Min(low[path.Peek().Node], low[node]);
                if (low[node] == index[node]) Leave(node);
            }

            void Enter(Node node)
            {
                index[node] = low[node] = index.Count;
                stack.Push(node);
                open.Add(node);
                path.Push((node, node.Operands.Select(o => o.Definition).Where(known.Contains).GetEnumerator()));
            }
        }

        void Leave(Node node)
        {
            var members = new List<Node>();
            Node member;
            do
            {
                member = stack.Pop();
                open.Remove(member);
                members.Add(member);
            } while (member != node);
            if (members.Count == 1 && !node.Operands.Any(o => o.Definition == node)) return;
            foreach (var m in members) cycles.component[m] = cycles.Count;
            cycles.Count++;
        }
    }
}
