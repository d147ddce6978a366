using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>Rows of a table. PyTorch's padding row is a row like any other, but nothing flows back into it: its places have no upstream.</summary>
internal sealed class EmbeddingKind : IKind
{
    public string Name => "embedding";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector)
    {
        var tokens = vector.Inputs["tokens"];
        int width = vector.Options.Int("width"), padding = vector.Options.Int("padding_index", -1);
        var upstream = vector.Upstream["output"];
        return new SequenceExercise
        {
            Declaration = $"""
                [RnnModel]
                [Tokens({vector.Options.Int("vocabulary")})]
                [Embedding({width})]
                public partial class Model;
                """,
            Parameters = new ParameterMap([ParameterPart.Whole("Embedding1.E", "weight", width)]),
            Inputs = [new InputPort("x", "tokens")],
            Output = new RowView("output"),
            Loss = new GivenUpstream(upstream with { Data = [.. upstream.Data.Select((d, i) => tokens.Integers[i / width] == padding ? 0 : d)] }),
            Steps = 1,
            Batch = tokens.Length,
        };
    }
}
