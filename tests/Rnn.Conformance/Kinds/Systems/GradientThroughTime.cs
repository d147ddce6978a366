using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>A simple layer whose loss reads the final state alone: how fast its derivative shrinks or grows on the way back.</summary>
internal sealed class GradientThroughTime : IKind
{
    public string Name => "gradient_through_time";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var stack = new StackText().Add($"[Input({vector.Options.Int("I")})]");
        var choice = CellChoice.Of(vector, "elman", vector.Options.Int("H"));
        string layer = stack.AddLayer(choice);
        return new FinalStateExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", layer)),
            States = new StateMap([new StatePart($"{layer}.h", "h0", "h")]),
            State = $"{layer}.h",
            Steps = vector.Options.Int("T"),
        };
    }
}
