using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Declarations.Equations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>Cells given by their equations: the text of the case becomes the text of a cell.</summary>
internal sealed class EquationsKind : IKind
{
    public string Name => "equations";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector)
    {
        var x = vector.Inputs["x"];
        int steps = x.Shape[0], batch = x.Shape[1], width = x.Shape[2];
        var states = vector.Options.Texts("states");
        var cell = new EquationCell(vector.Parameters, states.ToDictionary(s => s, s => Width(vector, s)), width).Write("Cell", vector.Options.Texts("equations"));
        return new SequenceExercise
        {
            Declaration = $"""
                {cell}

                {new StackText().Add($"[Input({width})]").Add("[Recurrent(typeof(Cell))]")}
                """,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", "Cell1")),
            States = new StateMap(states.Select(s => new StatePart($"Cell1.{s}", $"{s}0", $"final_{s}"))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("output"),
            Loss = new GivenUpstream(vector.Upstream.GetValueOrDefault("output")),
            Steps = steps,
            Batch = batch,
        };
    }

    static int Width(VectorCase vector, string state)
        => (vector.Inputs.GetValueOrDefault(state + "0") ?? vector.Expected[$"final_{state}"]).Shape[^1];
}
