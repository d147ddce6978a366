using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Structure;

/// <summary>
/// How many products a naive reader of the equations expects inside time loops. Forward: at least one for every value that is multiplied
/// on a cycle (products of one operand can be stacked), at most one for every matrix it is multiplied with. Backward the same, of the
/// transposed matrices; there, products whose results are only ever added share one gradient, and equal matrices then share one product.
/// </summary>
internal sealed record StructurePrediction(int LeastForward, int MostForward, int LeastBackward, int MostBackward)
{
    public static StructurePrediction Of(ProgramLayout layout)
    {
        var flows = layout.Stages.SelectMany(s => s.Cells).Select(StepFlow.Of).ToList();
        return new(
            flows.Sum(f => Operands(f.InLoops(false))), flows.Sum(f => f.InLoops(false).Count()),
            flows.Sum(f => Math.Min(Operands(f.InLoops(true)), Matrices(f.InLoops(true)))), flows.Sum(f => f.InLoops(true).Count()));
    }

    static int Operands(IEnumerable<FlowProduct> products) => products.Select(p => p.Operand).Distinct().Count();
    static int Matrices(IEnumerable<FlowProduct> products) => products.Select(p => (p.Matrix, p.Transposed)).Distinct().Count();
}
