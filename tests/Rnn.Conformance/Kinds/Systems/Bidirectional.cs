using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Layers of two directions (Schuster, Paliwal 1997) of any cell, joined in any way.</summary>
internal sealed class Bidirectional : IKind
{
    public string Name => "bidirectional";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        var parameters = new List<ParameterPart>();
        var states = new List<StatePart>();
        for (int l = 0; l < options.Int("layers"); l++)
        {
            stack.Add($"[Bidirectional(Merge = Merge.{MergeOf(options)})]");
            var choice = CellChoice.Of(vector, options.Text("cell"), options.Int("H"), $"l{l}.f.");
            string layer = stack.AddLayer(choice);
            foreach (var (direction, prefix) in new[] { ("Forward", $"l{l}.f."), ("Backward", $"l{l}.b.") })
            {
                parameters.AddRange(ParameterMap.SameNames(vector, prefix, $"{layer}.{direction}"));
                states.AddRange(choice.States.Select(s => new StatePart($"{layer}.{direction}.{s}", $"{prefix}{s}0", $"{prefix}{s}")));
            }
        }
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(parameters),
            States = new StateMap(states),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }

    static string MergeOf(Options options) => options.Text("merge") switch
    {
        "concat" => "Concat",
        "sum" => "Sum",
        "ave" => "Mean",
        "mul" => "Product",
        var other => throw new InvalidDataException($"there is no merge '{other}'"),
    };
}
