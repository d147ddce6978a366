using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Queries, one a step, that each read a memory over an axis of its own; only its first steps count. Where the read is a pointer the weights are the
/// output, and the loss that of a label for each query.
/// </summary>
internal sealed class Attention : IKind
{
    public string Name => "attention";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string score = options.Text("score");
        string query = $"D{options.Int("D")}", memory = $"D{options.Int("M")}";
        string cell = score switch
        {
            "additive" or "pointer" => $"AdditiveAttention<{query}, {memory}, D{options.Int("A")}>",
            "general" => $"GeneralAttention<{query}, {memory}>",
            _ => $"DotAttention<{memory}>",
        };
        bool points = score == "pointer";
        return new SequenceExercise
        {
            Declaration = points ? $$"""
                [RnnModel]
                public partial class Model
                {
                    {{cell}} attention;

                    public (Scalar loss, Seq<Seq<Scalar>> weights) Forward(Seq<Vec<{{query}}>> queries, Seq<Vec<{{memory}}>> memory, Seq<Token> labels)
                        => (Mean(queries.Map(labels, (q, k) => attention.PointerLoss(q, memory, k))), queries.Map(q => attention.Step(q, memory).weights));
                }
                """ : $$"""
                [RnnModel]
                public partial class Model
                {
                    {{cell}} attention;

                    public Seq<Vec<{{memory}}>> Forward(Seq<Vec<{{query}}>> queries, Seq<Vec<{{memory}}>> memory)
                        => queries.Map(q => attention.Step({{(score == "scaled_dot" ? $"q / Sqrt({options.Int("D")})" : "q")}}, memory).context);
                }
                """,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", "attention")),
            Inputs = [new InputPort("queries", "queries"), new InputPort("memory", "memory"), .. points ? [new InputPort("labels", "labels")] : Array.Empty<InputPort>()],
            Output = new RowView(points ? "loss" : "outputs"),
            MoreOutputs = points ? [("weights", new RowView("outputs"))] : [],
            Loss = points ? new OwnLoss() : new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
            StepsOf = [("memory", options.Int("S"))],
            LengthsOf = [("memory", [options.Int("length")])],
        };
    }
}
