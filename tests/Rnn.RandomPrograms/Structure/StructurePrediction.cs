using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Structure;

/// <summary>
/// How many products a naive reader of the equations expects inside time loops. Forward: at least one for every value that is multiplied
/// on a cycle (products of one operand can be stacked), at most one for every matrix it is multiplied with. Backward as many at most; at
/// least one for every group of products that share operands, whose gradients add up, or a sum, whose gradient all of them multiply.
/// </summary>
internal sealed record StructurePrediction(int LeastForward, int MostForward, int LeastBackward, int MostBackward)
{
    public static StructurePrediction Of(ProgramLayout layout)
    {
        var flows = layout.Stages.SelectMany(s => s.Cells).Select(StepFlow.Of).ToList();
        return new(
            flows.Sum(f => f.InLoops(false).Select(p => p.Operand).Distinct().Count()), flows.Sum(f => f.InLoops(false).Count()),
            flows.Sum(Groups), flows.Sum(f => f.InLoops(true).Count()));
    }

    static int Groups(StepFlow flow)
    {
        var products = flow.InLoops(true).ToList();
        var open = new HashSet<FlowProduct>(products);
        int groups = 0;
        foreach (var product in products)
        {
            if (!open.Remove(product)) continue;
            groups++;
            var work = new Stack<FlowProduct>([product]);
            while (work.TryPop(out var member))
                foreach (var other in open.Where(o => o.Operand == member.Operand || flow.SumOf(o) == flow.SumOf(member)).ToList())
                {
                    open.Remove(other);
                    work.Push(other);
                }
        }
        return groups;
    }
}
