using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Layers above each other; with residual additions where the widths agree, or with x to every layer and every layer to the output
/// (Graves 2013), which is a network.
/// </summary>
internal sealed class Stacked : IKind
{
    public string Name => "stacked";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        var widths = options.Ints("hidden");
        bool skip = options.Text("skip", "none") == "input";
        var (declaration, layers) = skip ? Network(vector, widths) : Stack(vector, widths);
        return new SequenceExercise
        {
            Declaration = declaration,
            Parameters = new ParameterMap(layers.SelectMany((layer, l) => ParameterMap.SameNames(vector, $"l{l}.", layer))),
            States = new StateMap(layers.SelectMany((layer, l) => CellChoice.StatesOf(options.Text("cell"), options).Select(s => new StatePart($"{layer}.{s}", $"l{l}.{s}0", $"l{l}.{s}")))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }

    static (string Declaration, IReadOnlyList<string> Layers) Stack(VectorCase vector, IReadOnlyList<int> widths)
    {
        int below = vector.Options.Int("I");
        var stack = new StackText().Add($"[Input({below})]");
        var layers = new List<string>();
        for (int l = 0; l < widths.Count; l++)
        {
            var choice = CellChoice.Of(vector, vector.Options.Text("cell"), widths[l], $"l{l}.");
            bool add = vector.Options.Text("skip", "none") == "residual" && below == widths[l];
            layers.Add(stack.AddLayer(add ? choice with { Attribute = choice.Attribute.Replace(")]", ", Residual = true)]", StringComparison.Ordinal) } : choice));
            below = widths[l];
        }
        return (stack.ToString(), layers);
    }

    static (string Declaration, IReadOnlyList<string> Layers) Network(VectorCase vector, IReadOnlyList<int> widths)
    {
        string input = $"D{vector.Options.Int("I")}", outputs = $"D{widths[0]}", joined = "h0";
        string cell = new CellText(vector.Options.Text("cell"), vector.Options).Write("Cell", vector.Parameters, "l0.");
        var fields = new List<string> { $"Cell<{input}, D{widths[0]}> l0;" };
        var statements = new List<string> { "var h0 = l0.Step(x);" };
        for (int l = 1; l < widths.Count; l++)
        {
            fields.Add($"Cell<Sum<D{widths[l - 1]}, {input}>, D{widths[l]}> l{l};");
            statements.Add($"var h{l} = l{l}.Step(Concat(h{l - 1}, x));");
            (outputs, joined) = ($"Sum<{outputs}, D{widths[l]}>", $"Concat({joined}, h{l})");
        }
        return ($$"""
            {{cell}}

            [RnnModel]
            public partial class Model
            {
                {{string.Join("\n    ", fields)}}

                public Seq<Vec<{{outputs}}>> Forward(Seq<Vec<{{input}}>> x) => x.Scan(Step);

                Vec<{{outputs}}> Step(Vec<{{input}}> x)
                {
                    {{string.Join("\n        ", statements)}}
                    return {{joined}};
                }
            }
            """, [.. widths.Select((_, l) => $"l{l}")]);
    }
}
