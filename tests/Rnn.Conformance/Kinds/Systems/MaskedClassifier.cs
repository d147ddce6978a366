using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Texts of different lengths, padded in front or behind with token 0, classified by the state after the last true token.</summary>
internal sealed class MaskedClassifier : IKind
{
    public string Name => "masked_classifier";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        int[] padded = vector.Inputs["padded"].Integers;
        int batch = vector.Inputs["padded"].Shape[0], steps = vector.Inputs["padded"].Shape[1];
        var stack = new StackText().Add($"[Tokens({options.Int("vocabulary")})]");
        string embedding = stack.AddLayer("Embedding", $"[Embedding({options.Int("E")})]");
        var choice = CellChoice.Of(Without(vector, "embedding", "Wy", "by"), options.Text("cell"), options.Int("H"));
        string layer = stack.AddLayer(choice);
        string dense = stack.Add("[LastStep]").AddLayer("Dense", "[Dense(1)]");
        stack.Add("[Activation(Activation.Sigmoid)]");
        var names = new Dictionary<string, string> { ["embedding"] = $"{embedding}.E", ["Wy"] = $"{dense}.W", ["by"] = $"{dense}.b" };
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", layer).Select(p => names.TryGetValue(p.Tensor, out string? name) ? p with { Parameter = name } : p)),
            States = new StateMap(choice.States.Select(s => new StatePart($"{layer}.{s}", $"{s}0", s))),
            Inputs = [new InputPort("x", "padded", RowOrder.PortToBatchMajor(steps, batch))],
            Output = new RowView("outputs"),
            Loss = new BinaryCrossEntropy(vector.Inputs["labels"]),
            Steps = steps,
            Batch = batch,
            Mask = [.. RowOrder.PortToBatchMajor(steps, batch).Select(row => padded[row] != 0)],
        };
    }

    /// <summary>The case with the cell's parameters alone, so that a cell written out has no other fields.</summary>
    static VectorCase Without(VectorCase vector, params string[] names)
        => vector with { Parameters = vector.Parameters.Where(p => !names.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value) };
}
