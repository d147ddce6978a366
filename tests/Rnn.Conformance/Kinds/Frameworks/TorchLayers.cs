using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>
/// PyTorch's RNN, LSTM and GRU: layers, directions, lengths. Gates are stacked in one weight; states of all layers and directions
/// lie in one tensor, index layer * directions + direction; there are two biases.
/// </summary>
internal abstract class TorchLayers(string name, string cell, string[] gates, string[] states) : IKind
{
    public string Name => name;
    public Schema Schema => Schema.Frameworks;

    /// <summary>What stands in the layer's attribute after the number of units.</summary>
    protected virtual string Arguments(Options options) => "";

    /// <summary>The letter of the second bias: that of the first one where both add up.</summary>
    protected virtual string SecondBias => "b";

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        int units = options.Int("hidden_size"), steps = options.Int("steps"), batch = options.Int("batch");
        var stack = new StackText().Add($"[Input({options.Int("input_size")})]");
        var parameters = new List<ParameterPart>();
        var finals = new List<StatePart>();
        for (int layer = 0; layer < options.Int("layers", 1); layer++)
        {
            bool both = options.Flag("bidirectional");
            if (both) stack.Add("[Bidirectional(Merge = Merge.Concat)]");
            string layerName = stack.AddLayer(cell, $"[{cell}({units}{Arguments(options)})]");
            foreach (var (direction, suffix) in both ? new[] { (".Forward", ""), (".Backward", "_reverse") } : [("", "")])
            {
                parameters.AddRange(Parts(vector, layerName + direction, $"_l{layer}{suffix}", units));
                int offset = finals.Count / states.Length * batch * units;
                finals.AddRange(states.Select(s => new StatePart($"{layerName}{direction}.{s}", $"{s}0", $"{s}_n", offset)));
            }
        }
        bool batchFirst = options.Flag("batch_first");
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(parameters),
            States = new StateMap(finals),
            Inputs = [new InputPort("x", "x", batchFirst ? RowOrder.PortToBatchMajor(steps, batch) : null)],
            Output = new RowView("output", batchFirst ? RowOrder.BatchMajorToPort(steps, batch) : null),
            Loss = new GivenUpstream(vector.Upstream.GetValueOrDefault("output")),
            Steps = steps,
            Batch = batch,
            Lengths = vector.Inputs.GetValueOrDefault("lengths")?.Integers,
        };
    }

    IEnumerable<ParameterPart> Parts(VectorCase vector, string layer, string suffix, int units)
    {
        for (int g = 0; g < gates.Length; g++)
            foreach (var (letter, tensor) in new[] { ("W", "weight_ih"), ("U", "weight_hh"), ("b", "bias_ih"), (SecondBias, "bias_hh") })
            {
                if (!vector.Parameters.TryGetValue(tensor + suffix, out var weights)) continue;       // no biases
                int columns = weights.Rank == 2 ? weights.Shape[1] : 1;
                yield return new ParameterPart($"{layer}.{letter}{gates[g]}", tensor + suffix, g * units * columns, columns, 1);
            }
    }
}
