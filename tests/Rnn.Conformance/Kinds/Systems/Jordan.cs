using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Jordan's network (1986): the context is the previous output, s = alpha s + y.</summary>
internal sealed class Jordan : IKind
{
    public string Name => "jordan";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        string alpha = options.Number("alpha", 0).ToString("R", CultureInfo.InvariantCulture);
        string layer = stack.AddLayer("Jordan", $"[Jordan({options.Int("O")}, {options.Int("H")}, Alpha = {alpha}, "
            + $"Activation = {ActivationNames.Constant(options.Text("output_activation", "linear"))})]");
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", layer)),
            States = new StateMap([new StatePart($"{layer}.y", "y0", "y"), new StatePart($"{layer}.s", "s0", "s")]),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }
}
