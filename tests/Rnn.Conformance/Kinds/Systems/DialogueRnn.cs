using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// DialogueRNN (Majumder et al. 2019), in one direction or two, with or without attention over the emotions, listeners that hold their
/// state, hear the context or hear the speaker; probabilities of the moods out.
/// </summary>
internal sealed class DialogueRnn : IKind
{
    public string Name => "dialogue_rnn";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string D(string option) => $"D{options.Int(option)}";
        bool both = options.Flag("bidirectional"), attends = options.Flag("emotion_attention");
        string[] directions = both ? ["f", "b"] : ["f"];
        string emotion = both ? $"Sum<{D("De")}, {D("De")}>" : D("De");
        string listener = options.Text("listener") switch { "hold" => "", "context" => "Context", _ => "Speaker" };
        string step = listener == "" ? "Step" : "StepHearing" + listener;
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    {{string.Concat(directions.Select(d => $"DialogueDirection<{D("Dm")}, {D("Dg")}, {D("Dp")}, {D("parties")}, {D("De")}> {d};\n    "))}}
                    {{(attends ? $"GeneralAttention<{emotion}, {emotion}> beta;" : "")}}
                    Mat<{{D("Dl")}}, {{emotion}}> Wl;  Vec<{{D("Dl")}}> bl;
                    Mat<{{D("classes")}}, {{D("Dl")}}> Wsmax;  Vec<{{D("classes")}}> bsmax;

                    public Seq<Vec<{{D("classes")}}>> Forward(Seq<Vec<{{D("Dm")}}>> u, Seq<Token> speakers)
                    {
                        var e = u.Scan(speakers, f.{{step}}){{(both ? $".Map(u.ScanReversed(speakers, b.{step}), Concat)" : "")}};
                        return e.Map(x => Moods({{(attends ? "beta.Step(x, e).context" : "x")}}));
                    }

                    Vec<{{D("classes")}}> Moods(Vec<{{emotion}}> e) => Softmax(Wsmax * Relu(Wl * e + bl) + bsmax);
                }
                """,
            Parameters = new ParameterMap(vector.Parameters.Select(p => ParameterPart.Whole(Own(p.Key, listener), p.Key, p.Value.Rank == 2 ? p.Value.Shape[1] : 1))) { L2 = options.Number("l2", 0) },
            States = new StateMap(from d in directions from state in new[] { (Own: "global.h", Tensor: "g"), (Own: "q", Tensor: "q"), (Own: "emotion.h", Tensor: "e") } select new StatePart($"{d}.{state.Own}", $"{d}.{state.Tensor}0", $"{d}.{state.Tensor}")),
            Inputs = [new InputPort("u", "u"), new InputPort("speakers", "speakers")],
            Output = new RowView("outputs"),
            Loss = new NegativeLogLikelihood(vector.Inputs["labels"]),
            Steps = options.Int("T"),
        };
    }

    static string Own(string tensor, string listener) => tensor == "Wbeta" ? "beta.Wa" : tensor.Replace(".listener.", $".listenerOf{listener}.", StringComparison.Ordinal);
}
