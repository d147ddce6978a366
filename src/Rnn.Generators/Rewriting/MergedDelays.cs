using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// The sum of two delays of one direction is the delay of the sum. A gradient that enters at a row's last step (LastStep, a final state)
/// and the one that the loop carries thereby become one state, and nothing of length T is stored for the first.
/// </summary>
internal static class MergedDelays
{
    public static void Run(Graph graph)
    {
        bool changed;
        do
        {
            changed = false;
            var uses = new Uses(graph.Nodes, graph.Leaving);
            foreach (var node in graph.Nodes.ToList())
            {
                if (node.Op is not Add || !graph.IsAdjoint(node)) continue;
                var (a, b) = (node.Operands[0], node.Operands[1]);
                if (!IsMergeable(a, uses) || !IsMergeable(b, uses) || a == b || !a.Op.Equals(b.Op)) continue;
                Merge(graph, node, a.Definition, b.Definition);
                changed = true;
                break;
            }
        } while (changed);
        graph.Sort();
    }

    static bool IsMergeable(Value value, Uses uses) =>
        value.Op is Delay && value.Index == Delay.Previous && uses.IsSingle(value)
        && uses.Of(value.Definition.Results[Delay.Final]).Count == 0 && !uses.Leaves(value.Definition.Results[Delay.Final]);

    static void Merge(Graph graph, Node sum, Node a, Node b)
    {
        var initial = graph.Add(new Add(), sum.Origin, a.Operands[1], b.Operands[1]);
        var merged = graph.Add(a.Op, [a.Operands[0], initial], sum.Origin);
        graph.Replace(sum.Result, merged.Results[Delay.Previous]);
        merged.Operands[0] = graph.Add(new Add(), sum.Origin, a.Operands[0], b.Operands[0]);
        graph.Sort();
        DeadNodes.Run(graph);
        Simplify.Run(graph);
    }
}
