using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Structure;

/// <summary>
/// How many products a naive reader of the equations expects inside time loops: at least one for every value that is multiplied on a
/// cycle (everything with the same operand can be stacked), at most one for every matrix it is multiplied with.
/// </summary>
internal sealed record StructurePrediction(int LeastForward, int MostForward, int LeastBackward, int MostBackward)
{
    public static StructurePrediction Of(ProgramLayout layout)
    {
        var flows = layout.Stages.SelectMany(s => s.Cells).Select(StepFlow.Of).ToList();
        return new(
            flows.Sum(f => f.InLoops(false).Select(p => p.Operand).Distinct().Count()), flows.Sum(f => f.InLoops(false).Count()),
            flows.Sum(f => f.InLoops(true).Select(p => p.Operand).Distinct().Count()), flows.Sum(f => f.InLoops(true).Count()));
    }
}
