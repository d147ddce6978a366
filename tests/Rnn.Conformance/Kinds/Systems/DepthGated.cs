using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Depth-gated LSTM (Yao et al. 2015): peephole layers in which a gate d lets the new cell of the layer below in; the first layer is
/// plain or gates its projected input.
/// </summary>
internal sealed class DepthGated : IKind
{
    public string Name => "depth_gated_lstm";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string first = options.Text("first_layer") == "input" ? "LstmDepthGatedInput" : "LstmPeephole";
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        var layers = Enumerable.Range(0, options.Int("layers")).Select(l => l == 0 ? first : "LstmDepthGated").Select(type => stack.AddLayer(type, $"[{type}({options.Int("H")})]")).ToList();
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(layers.SelectMany((layer, l) => ParameterMap.SameNames(vector, $"l{l}.", layer))),
            States = new StateMap(layers.SelectMany((layer, l) => new[] { "h", "c" }.Select(s => new StatePart($"{layer}.{s}", $"l{l}.{s}0", $"l{l}.{s}")))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }
}
