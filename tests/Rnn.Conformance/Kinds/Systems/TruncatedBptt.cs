using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>A sequence in pieces of k steps: the state passes on, its derivative does not, gradients add up over the pieces.</summary>
internal sealed class TruncatedBptt : IKind
{
    public string Name => "truncated_bptt";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        var choice = CellChoice.Of(vector, options.Text("cell"), options.Int("H"));
        string layer = stack.AddLayer(choice);
        return new PiecewiseExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", layer)),
            States = new StateMap(choice.States.Select(s => new StatePart($"{layer}.{s}", $"initial.{s}", s))),
            Steps = options.Int("T"),
            PieceSteps = options.Int("k"),
        };
    }
}
