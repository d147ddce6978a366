using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>
/// Keras' SimpleRNN, LSTM and GRU, alone or Bidirectional. Batch first; a step whose mask is 0 repeats the previous output, and
/// outputs stand in the order of processing, which is why one row of the model may answer for several of Keras.
/// </summary>
internal sealed class Keras : IKind
{
    public string Name => "keras";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var layer = KerasLayer.Of(options);
        bool both = options.Flag("bidirectional"), backwards = options.Flag("go_backwards"), sequences = options.Flag("return_sequences", true);
        // what a reversed layer computes last is its output at the first step: a network says that, no layer of a stack does
        bool network = !sequences && (both || backwards);
        int steps = options.Int("steps"), batch = options.Int("batch");
        var mask = vector.Inputs.GetValueOrDefault("mask")?.Integers;
        bool repeats = mask is not null && mask.Contains(0);
        var sides = Sides(layer, both, network);
        return new SequenceExercise
        {
            Declaration = network ? Network(options, layer, both) : Stack(options, layer, repeats),
            Parameters = new ParameterMap(sides.SelectMany(s => layer.Parts(vector, s.Prefix, s.Layer))),
            States = new StateMap(sides.SelectMany(s => layer.States.Select(state =>
                new StatePart($"{s.Layer}.{state}", $"{s.Prefix}{state}0", $"{s.Prefix}state_{state}")))),
            Inputs = [new InputPort("x", "x", RowOrder.PortToBatchMajor(steps, batch))],
            Output = sequences ? View(options, mask, repeats) : new RowView("output"),
            Loss = new GivenUpstream(vector.Upstream.GetValueOrDefault("output")),
            Steps = steps,
            Batch = batch,
            Mask = mask is null ? null : [.. RowOrder.PortToBatchMajor(steps, batch).Select(row => mask[row] != 0)],
        };
    }

    static IReadOnlyList<(string Prefix, string Layer)> Sides(KerasLayer layer, bool both, bool network) => (both, network) switch
    {
        (true, true) => [("forward/", "forward"), ("backward/", "backward")],
        (true, false) => [("forward/", $"{layer.Type}1.Forward"), ("backward/", $"{layer.Type}1.Backward")],
        (false, true) => [("", "backward")],
        (false, false) => [("", $"{layer.Type}1")],
    };

    static string Stack(Options options, KerasLayer layer, bool repeats)
    {
        var stack = new StackText().Add($"[Input({options.Int("input_size")})]");
        if (options.Flag("bidirectional")) stack.Add($"[Bidirectional(Merge = Merge.{(repeats ? "Concat" : MergeOf(options))})]");
        if (options.Flag("go_backwards")) stack.Add("[Reverse]");
        stack.AddLayer(layer.Type, layer.Attribute);
        if (!options.Flag("return_sequences", true)) stack.Add("[LastStep]");
        return stack.ToString();
    }

    /// <summary>The last processed step of each direction, merged.</summary>
    static string Network(Options options, KerasLayer layer, bool both)
    {
        string input = $"D{options.Int("input_size")}", units = $"D{options.Int("units")}";
        string forward = "x.Scan(forward.Step).Last", backward = "x.ScanReversed(backward.Step).First";
        var (output, merged) = !both ? (units, backward) : MergeOf(options) switch
        {
            "Concat" => ($"Sum<{units}, {units}>", $"Concat({forward}, {backward})"),
            "Sum" => (units, $"{forward} + {backward}"),
            "Mean" => (units, $"0.5 * ({forward} + {backward})"),
            _ => (units, $"{forward} * {backward}"),
        };
        return $$"""
            {{layer.Cell(options)}}

            [RnnModel]
            public partial class Model
            {
                Cell<{{input}}, {{units}}> {{(both ? "forward, " : "")}}backward;

                public Vec<{{output}}> Forward(Seq<Vec<{{input}}>> x) => {{merged}};
            }
            """;
    }

    static string MergeOf(Options options) => options.Text("merge_mode") switch
    {
        "concat" => "Concat",
        "sum" => "Sum",
        "ave" => "Mean",
        "mul" => "Product",
        var other => throw new InvalidDataException($"there is no merge mode '{other}'"),
    };

    /// <summary>
    /// Each direction of a Bidirectional layer repeats on its own, in its own order of processing; the backward outputs are then turned
    /// round, so where steps are masked the merge reads different steps of the two.
    /// </summary>
    static OutputView View(Options options, int[]? mask, bool repeats)
    {
        int steps = options.Int("steps"), batch = options.Int("batch");
        if (!options.Flag("bidirectional")) return new RowView("output", Processed(steps, batch, options.Flag("go_backwards"), turned: false, mask));
        var forward = Processed(steps, batch, backwards: false, turned: false, mask);
        return repeats ? new MergedView("output", forward, Processed(steps, batch, backwards: true, turned: true, mask), MergeOf(options)) : new RowView("output", forward);
    }

    /// <summary>
    /// For every row of the output [B x T] the row of the model that it shows: of the step itself, or of the last valid one before it in
    /// the order of processing; none before the first.
    /// </summary>
    static int[] Processed(int steps, int batch, bool backwards, bool turned, int[]? mask)
    {
        var rows = new int[batch * steps];
        for (int b = 0; b < batch; b++)
            for (int p = 0, previous = -1; p < steps; p++)
            {
                int t = backwards ? steps - 1 - p : p;
                if (mask is null || mask[b * steps + t] != 0) previous = t * batch + b;
                rows[b * steps + (turned ? t : p)] = previous;
            }
        return rows;
    }
}
