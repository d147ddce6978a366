using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Tokens in, scores of the next token out; tied: the read-out is the embedding, so its gradient has two parts.</summary>
internal sealed class LanguageModel : IKind
{
    public string Name => "language_model";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        bool tied = options.Flag("tied");
        var own = vector with { Parameters = vector.Parameters.Where(p => p.Key is not ("embedding" or "Why" or "by")).ToDictionary(p => p.Key, p => p.Value) };
        var (declaration, layer, names) = tied ? Tied(own) : Stack(own);
        return new SequenceExercise
        {
            Declaration = declaration,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", layer).Select(p => names.TryGetValue(p.Tensor, out string? name) ? p with { Parameter = name } : p)),
            States = new StateMap(CellChoice.StatesOf(options.Text("cell"), options).Select(s => new StatePart($"{layer}.{s}", $"{s}0", s))),
            Inputs = [new InputPort(tied ? "tokens" : "x", "tokens")],
            Output = new RowView("outputs"),
            Loss = new SoftmaxCrossEntropy(vector.Inputs["labels"]),
            Steps = options.Int("T"),
        };
    }

    static (string Declaration, string Layer, Dictionary<string, string> Names) Stack(VectorCase vector)
    {
        var options = vector.Options;
        var stack = new StackText().Add($"[Tokens({options.Int("vocabulary")})]");
        string embedding = stack.AddLayer("Embedding", $"[Embedding({options.Int("E")})]");
        string layer = stack.AddLayer(CellChoice.Of(vector, options.Text("cell"), options.Int("H")));
        string dense = stack.AddLayer("Dense", $"[Dense({options.Int("vocabulary")})]");
        return (stack.ToString(), layer, new() { ["embedding"] = $"{embedding}.E", ["Why"] = $"{dense}.W", ["by"] = $"{dense}.b" });
    }

    static (string Declaration, string Layer, Dictionary<string, string> Names) Tied(VectorCase vector)
    {
        var options = vector.Options;
        string words = $"D{options.Int("vocabulary")}", units = $"D{options.Int("H")}";
        return ($$"""
            {{new CellText(options.Text("cell"), options).Write("Cell", vector.Parameters, "")}}

            [RnnModel]
            public partial class Model
            {
                Mat<{{words}}, {{units}}> embedding;
                Cell<{{units}}, {{units}}> cell;
                Vec<{{words}}> by;

                public Seq<Vec<{{words}}>> Forward(Seq<Token> tokens) => tokens.Scan(Step);

                Vec<{{words}}> Step(Token k) => embedding * cell.Step(embedding[k]) + by;
            }
            """, "cell", new() { ["embedding"] = "embedding", ["by"] = "by" });
    }
}
