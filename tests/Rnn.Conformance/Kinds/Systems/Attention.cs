using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Queries, one a step, that each read a memory over an axis of its own; only its first steps count.</summary>
internal sealed class Attention : IKind
{
    public string Name => "attention";
    public Schema Schema => Schema.Systems;

    public Exercise? Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string score = options.Text("score");
        if (score == "pointer") return null;        // weights over two axes are no output
        string query = $"D{options.Int("D")}", memory = $"D{options.Int("M")}";
        string cell = score switch
        {
            "additive" => $"AdditiveAttention<{query}, {memory}, D{options.Int("A")}>",
            "general" => $"GeneralAttention<{query}, {memory}>",
            _ => $"DotAttention<{memory}>",
        };
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    {{cell}} attention;

                    public Seq<Vec<{{memory}}>> Forward(Seq<Vec<{{query}}>> queries, Seq<Vec<{{memory}}>> memory)
                        => queries.Map(q => attention.Step({{(score == "scaled_dot" ? $"q / Sqrt({options.Int("D")})" : "q")}}, memory).context);
                }
                """,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", "attention")),
            Inputs = [new InputPort("queries", "queries"), new InputPort("memory", "memory")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
            StepsOf = [("memory", options.Int("S"))],
            LengthsOf = [("memory", [options.Int("length")])],
        };
    }
}
