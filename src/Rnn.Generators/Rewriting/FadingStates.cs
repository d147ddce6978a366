using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// A state that fades, entry by entry, by a factor a step is kept as zero below 2^-100 (decision 18): such a state would otherwise stay for
/// ever among numbers that are slow to compute with, being rounded up as often as down. A state that its own last value reaches through a matrix
/// or a sum only does not stay there. Afterwards no value that a delay carries by elementwise ops alone has a magnitude between 0 and 2^-100.
/// </summary>
internal static class FadingStates
{
    public static void Run(Graph graph)
    {
        foreach (var delay in graph.Nodes.Where(n => n.Op is Delay).ToList())
        {
            var next = delay.Operands[0];
            if (next.Op is not ElementwiseOp or Flush || !Reaches(next, delay.Results[Delay.Previous])) continue;
            var flushed = graph.Add(new Flush(), [next], next.Definition.Origin);
            graph.Replace(next, flushed.Result);
            flushed.Operands[0] = next;
        }
        graph.Sort();
    }

    /// <summary>Whether a value is computed from a state entry by entry.</summary>
    static bool Reaches(Value value, Value state)
    {
        var seen = new HashSet<Value>();
        var open = new Stack<Value>([value]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next == state) return true;
            if (next.Op is ElementwiseOp && seen.Add(next))
                foreach (var operand in next.Definition.Operands) open.Push(operand);
        }
        return false;
    }
}
