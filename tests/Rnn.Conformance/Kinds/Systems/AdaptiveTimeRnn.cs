using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Adaptive computation time (Graves 2016) around any cell; the ponder cost is a part of the loss.</summary>
internal sealed class AdaptiveTimeRnn : IKind
{
    public string Name => "act_rnn";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string D(string option) => $"D{options.Int(option)}";
        var choice = CellChoice.Of(vector, options.Text("cell"), options.Int("H"));
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        string layer = stack.AddLayer("AdaptiveTime", $"[Recurrent(typeof(AdaptiveTime<{choice.Type}<Sum<{D("I")}, D1>, {D("H")}>, {D("I")}, {D("H")}, {D("O")}>), "
            + string.Create(CultureInfo.InvariantCulture, $"Options = \"epsilon={options.Number("epsilon", 0)}, tau={options.Number("tau", 0)}, limit={options.Int("limit")}\")]"));
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", $"{layer}.cell").Select(p => p.Tensor is "wh" or "ch" or "Wy" or "by" ? p with { Parameter = $"{layer}.{p.Tensor}" } : p)),
            States = new StateMap(choice.States.Select(s => new StatePart($"{layer}.cell.{s}", $"{s}0", s))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            AuxiliaryLoss = $"{layer}.ponder",
            Steps = options.Int("T"),
        };
    }
}
