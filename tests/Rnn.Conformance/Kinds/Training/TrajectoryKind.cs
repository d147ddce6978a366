using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>
/// Updates of a whole training from given parameters: [embedding ->] recurrent layers -> linear, on every step or on the final state of the
/// top layer. PyTorch's two biases learn each for itself, so they are two parameters here.
/// </summary>
internal sealed class TrajectoryKind : IKind
{
    public string Name => "training";
    public Schema Schema => Schema.Frameworks;

    public Exercise? Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var cell = TwoBiasCell.Of(options.Text("cell"));
        if (options.Text("model") == "encoder_decoder") return EncoderDecoder(vector, cell);
        if (options.Text("model") != "tagger") return null;
        bool tokens = vector.Inputs.ContainsKey("tokens"), both = options.Flag("bidirectional");
        var stack = new StackText { Cells = cell.Declaration };
        var parameters = new List<ParameterPart>();
        if (tokens)
        {
            stack.Add($"[Tokens({options.Int("vocabulary")})]");
            string embedding = stack.AddLayer("Embedding", $"[Embedding({options.Int("width")})]");
            parameters.Add(ParameterPart.Whole($"{embedding}.E", "embedding.weight", options.Int("width")));
        }
        else stack.Add($"[Input({options.Int("width")})]");

        var states = new List<string>();
        for (int layer = 0; layer < options.Int("layers", 1); layer++)
        {
            if (both) stack.Add("[Bidirectional(Merge = Merge.Concat)]");
            string name = stack.AddLayer("Cell", $"[Recurrent(typeof(Cell<,>), {options.Int("hidden")})]");
            foreach (var (direction, suffix) in both ? new[] { (".Forward", ""), (".Backward", "_reverse") } : [("", "")])
            {
                parameters.AddRange(cell.Parts(vector, name + direction, $"_l{layer}{suffix}", options.Int("hidden")));
                states.AddRange(cell.States.Select(s => $"{name}{direction}.{s}"));
            }
        }

        if (options.Text("readout") == "final") stack.Add("[LastStep]");
        string dense = stack.AddLayer("Dense", $"[Dense({options.Int("outputs")})]");
        parameters.Add(ParameterPart.Whole($"{dense}.W", "linear.weight", vector.Parameters["linear.weight"].Shape[1]));
        parameters.Add(ParameterPart.Whole($"{dense}.b", "linear.bias", 1));
        var windows = vector.Inputs[tokens ? "tokens" : "x"].Shape;
        return new TrajectoryExercise
        {
            Declaration = stack.ToString(),
            Parameters = new ParameterMap(parameters),
            States = states,
            Loss = LossOf(options),
            Optimizer = Optimizers.Of(options.Group("optimizer")),
            Windows = windows[0],
            Steps = windows[1],
            Batch = windows[2],
        };
    }

    /// <summary>An encoder whose states the decoder starts from; rows of the source have lengths of their own.</summary>
    static TrajectoryExercise EncoderDecoder(VectorCase vector, TwoBiasCell cell)
    {
        var options = vector.Options;
        int units = options.Int("hidden");
        string words = $"D{options.Int("vocabulary")}", width = $"D{options.Int("width")}", hidden = $"D{units}";
        var windows = vector.Inputs["source"].Shape;
        return new TrajectoryExercise
        {
            Declaration = $$"""
                {{cell.Declaration}}

                [RnnModel]
                public partial class Model
                {
                    Mat<{{words}}, {{width}}> source_embedding, target_embedding;
                    Cell<{{width}}, {{hidden}}> encoder, decoder;
                    Mat<{{words}}, {{hidden}}> W;
                    Vec<{{words}}> b;

                    public Seq<Vec<{{words}}>> Forward(Seq<Token> source, Seq<Token> given)
                    {
                        source.Scan(k => encoder.Step(source_embedding[k]));
                        decoder.State = encoder.State;
                        return given.Scan(k => W * decoder.Step(target_embedding[k]) + b);
                    }
                }
                """,
            Parameters = new ParameterMap([
                ParameterPart.Whole("source_embedding", "source_embedding.weight", options.Int("width")),
                ParameterPart.Whole("target_embedding", "target_embedding.weight", options.Int("width")),
                .. cell.Parts(vector, "encoder", "_l0", units, "encoder"), .. cell.Parts(vector, "decoder", "_l0", units, "decoder"),
                ParameterPart.Whole("W", "linear.weight", units), ParameterPart.Whole("b", "linear.bias", 1)]),
            States = [],
            Inputs = [("source", "source"), ("given", "decoder_input")],
            Loss = LossOf(options),
            Optimizer = Optimizers.Of(options.Group("optimizer")),
            Windows = windows[0],
            Steps = windows[1],
            Batch = windows[2],
            StepsOf = [("given", vector.Inputs["decoder_input"].Shape[1])],
        };
    }

    static Loss LossOf(Options options) => options.Text("loss") switch
    {
        "cross_entropy" => new Rnn.Training.SoftmaxCrossEntropy { IgnoredLabel = options.Int("ignore_index", -100) },
        "bce_with_logits" => new Rnn.Training.BinaryCrossEntropy(),
        "mse" => new MeanSquaredError(),
        var other => throw new InvalidDataException($"there is no loss '{other}'"),
    };
}
