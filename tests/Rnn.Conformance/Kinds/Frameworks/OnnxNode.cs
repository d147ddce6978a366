using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>
/// ONNX's operators RNN, GRU and LSTM. Directions and gates lie side by side in W [D, nH, I] and R [D, nH, H]; B holds the biases of W, then
/// those of R; outputs have an axis for directions, before the batch or (layout 1) behind it.
/// </summary>
internal sealed class OnnxNode : IKind
{
    public string Name => "onnx_node";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var cell = OnnxCell.Of(vector);
        var x = vector.Inputs["X"];
        bool batchFirst = options.Int("layout", 0) == 1;
        int units = options.Int("hidden_size"), steps = x.Shape[batchFirst ? 1 : 0], batch = x.Shape[batchFirst ? 0 : 1];
        var stack = new StackText { Cells = cell.Declaration }.Add($"[Input({x.Shape[2]})]");
        string direction = options.Text("direction", "forward");
        if (direction != "forward") stack.Add(direction == "reverse" ? "[Reverse]" : "[Bidirectional(Merge = Merge.Concat)]");
        string layer = stack.AddLayer("Cell", $"[Recurrent(typeof(Cell<,>), {units})]");
        string[] sides = direction == "bidirectional" ? [layer + ".Forward", layer + ".Backward"] : [layer];
        return new SequenceExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(sides.SelectMany((side, d) => cell.Parts(vector, side, d, units)))
            {
                Unread = [.. sides.SelectMany((_, d) => cell.Unread(vector, d, units))],
            },
            States = new StateMap(sides.SelectMany((side, d) => cell.States.Select(s => batchFirst
                ? new StatePart($"{side}.{s}", $"initial_{s}", $"Y_{s}", d * units) { RowStride = sides.Length * units }
                : new StatePart($"{side}.{s}", $"initial_{s}", $"Y_{s}", d * batch * units)))),
            Inputs = [new InputPort("x", "X", batchFirst ? RowOrder.PortToBatchMajor(steps, batch) : null)],
            Output = new DirectionView("Y", steps, batch, sides.Length, batchFirst),
            Loss = new GivenUpstream(vector.Upstream.GetValueOrDefault("Y")),
            Steps = steps,
            Batch = batch,
            Lengths = vector.Inputs.GetValueOrDefault("sequence_lens")?.Integers,
        };
    }
}
