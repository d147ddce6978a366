using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>The worked example that learns to spell: one number for the recurrence, one for the bias, letters as tokens.</summary>
internal sealed class Hello : IKind
{
    public string Name => "example_hello";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        string units = $"D{vector.Parameters["Wxh"].Shape[0]}", letters = $"D{vector.Parameters["Wxh"].Shape[1]}", outputs = $"D{vector.Parameters["Why"].Shape[0]}";
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnCell]
                public sealed partial class Hello
                {
                    Mat<{{units}}, {{letters}}> Wxh;
                    Scalar Whh, bias;
                    Mat<{{outputs}}, {{units}}> Why;
                    [State] public Vec<{{units}}> h;

                    public Vec<{{outputs}}> Step(Token k)
                    {
                        h = Tanh(Whh * h + Wxh.T[k] + bias);
                        return Why * h;
                    }
                }

                [RnnModel]
                public partial class Model
                {
                    Hello cell;

                    public Seq<Vec<{{outputs}}>> Forward(Seq<Token> tokens) => tokens.Scan(cell.Step);
                }
                """,
            Parameters = new ParameterMap(ParameterMap.SameNames(vector, "", "cell")),
            States = new StateMap([new StatePart("cell.h", "h0", "h")]),
            Inputs = [new InputPort("tokens", "tokens")],
            Output = new RowView("outputs"),
            Loss = new SoftmaxCrossEntropy(vector.Inputs["labels"]),
            Steps = vector.Inputs["tokens"].Length,
        };
    }
}
