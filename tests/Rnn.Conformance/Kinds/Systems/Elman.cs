using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Elman's network with a linear read-out in every topology. One to many: x at the first step and zeros afterwards; with feedback
/// the previous output, which is zero before the first step, is added to that.
/// </summary>
internal sealed class Elman : IKind
{
    public string Name => "elman";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string topology = options.Text("topology", "many_to_many");
        bool feedback = topology == "one_to_many_feedback", last = topology == "many_to_one";
        int steps = options.Int("T");
        var (declaration, hidden, readOut) = feedback ? Feedback(options) : Stack(options, last);
        return new SequenceExercise
        {
            Declaration = declaration,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", hidden)
                .Select(p => readOut.TryGetValue(p.Tensor, out string? name) ? p with { Parameter = name } : p)),
            States = new StateMap([new StatePart($"{hidden}.h", "h0", "h")]),
            Inputs = [new InputPort("x", "x", topology.StartsWith("one_to_many", StringComparison.Ordinal) ? RowOrder.FirstOnly(steps) : null)],
            Output = new RowView("outputs"),
            Loss = last ? new SoftmaxCrossEntropy(vector.Inputs["labels"]) : new HalfSquares(vector.Inputs["target"]),
            Steps = steps,
        };
    }

    static (string Declaration, string Hidden, Dictionary<string, string> ReadOut) Stack(Options options, bool last)
    {
        var stack = new StackText().Add($"[Input({options.Int("I")})]");
        string hidden = stack.AddLayer("Elman", $"[Elman({options.Int("H")}, Activation = {ActivationNames.Constant(options.Text("activation", "tanh"))})]");
        if (last) stack.Add("[LastStep]");
        string dense = stack.AddLayer("Dense", $"[Dense({options.Int("O")})]");
        return (stack.ToString(), hidden, new() { ["Why"] = $"{dense}.W", ["by"] = $"{dense}.b" });
    }

    static (string Declaration, string Hidden, Dictionary<string, string> ReadOut) Feedback(Options options)
    {
        int width = options.Int("O"), units = options.Int("H");
        string act = ActivationNames.Function(options.Text("activation", "tanh"));
        string cell = $$"""
            [RnnCell]
            public sealed partial class Feedback : ICell<D{{width}}, D{{width}}>
            {
                Mat<D{{units}}, D{{width}}> Wxh;
                Mat<D{{units}}, D{{units}}> Whh;
                Vec<D{{units}}> bh;
                Mat<D{{width}}, D{{units}}> Why;
                Vec<D{{width}}> by;
                [State] public Vec<D{{units}}> h;
                [State] public Vec<D{{width}}> y;

                public Vec<D{{width}}> Step(Vec<D{{width}}> x)
                {
                    h = {{act}}(Wxh * (x + y) + Whh * h + bh);
                    return y = Why * h + by;
                }
            }

            """;
        return (cell + new StackText().Add($"[Input({width})]").Add("[Recurrent(typeof(Feedback))]"), "Feedback1", []);
    }
}
