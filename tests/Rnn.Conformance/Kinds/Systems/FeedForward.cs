using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Dense layers without a state: every sample is a step of one sequence. Residual: y = x + f(x) where widths agree, a network.</summary>
internal sealed class FeedForward : IKind
{
    public string Name => "feedforward";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        bool residual = options.Flag("residual");
        return new SequenceExercise
        {
            Declaration = residual ? Network(options) : Stack(options),
            Parameters = new ParameterMap(vector.Parameters.Select(p => ParameterPart.Whole(residual ? p.Key : Canonical(p.Key, options), p.Key, p.Value.Rank == 2 ? p.Value.Shape[1] : 1))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new SoftmaxCrossEntropy(vector.Inputs["labels"]),
            Steps = vector.Inputs["x"].Shape[0],
        };
    }

    static string Canonical(string name, Options options)
        => name[1] == 'y' ? $"Dense{options.Ints("hidden").Count + 1}.{name[0]}" : $"Dense{int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture) + 1}.{name[0]}";

    static string Stack(Options options)
    {
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        foreach (int width in options.Ints("hidden")) stack.Add($"[Dense({width}, Activation = Activation.Tanh)]");
        return stack.Add($"[Dense({options.Int("O")})]").ToString();
    }

    static string Network(Options options)
    {
        var widths = options.Ints("hidden");
        int below = options.Int("I");
        var fields = new List<string>();
        var statements = new List<string>();
        string current = "x";
        for (int l = 0; l < widths.Count; l++)
        {
            fields.Add($"Mat<D{widths[l]}, D{below}> W{l};");
            fields.Add($"Vec<D{widths[l]}> b{l};");
            statements.Add($"var a{l} = {(below == widths[l] ? $"{current} + " : "")}Tanh(W{l} * {current} + b{l});");
            (below, current) = (widths[l], $"a{l}");
        }
        fields.Add($"Mat<D{options.Int("O")}, D{below}> Wy;");
        fields.Add($"Vec<D{options.Int("O")}> by;");
        return $$"""
            [RnnModel]
            public partial class Model
            {
                {{string.Join("\n    ", fields)}}

                public Seq<Vec<D{{options.Int("O")}}>> Forward(Seq<Vec<D{{options.Int("I")}}>> x) => x.Map(Layers);

                Vec<D{{options.Int("O")}}> Layers(Vec<D{{options.Int("I")}}> x)
                {
                    {{string.Join("\n        ", statements)}}
                    return Wy * {{current}} + by;
                }
            }
            """;
    }
}
