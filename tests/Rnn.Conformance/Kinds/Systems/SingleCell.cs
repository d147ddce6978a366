using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>One recurrent layer over one sequence, its h against a target.</summary>
internal abstract class SingleCell(string cell) : IKind
{
    public string Name => cell;
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var x = vector.Inputs["x"];
        var stack = new StackText().Add($"[Input({x.Shape[1]})]");
        var choice = CellChoice.Of(vector, cell, vector.Options.Int("H"));
        string layer = stack.AddLayer(choice);
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", layer)),
            States = new StateMap(choice.States.Select(s => new StatePart($"{layer}.{s}", $"{s}0", s))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = x.Shape[0],
        };
    }
}
