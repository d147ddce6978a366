using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>The learning path of a perceptron: weights and threshold after every sample, over several epochs.</summary>
internal sealed class PerceptronKind : IKind
{
    public string Name => "perceptron";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var x = vector.Inputs["x"];
        int samples = x.Shape[0], width = x.Shape[1], steps = samples * vector.Options.Int("epochs");
        int[] again = [.. Enumerable.Range(0, steps).Select(t => t % samples)];
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    Perceptron<D{{width}}> unit;

                    public Vec<Sum<D{{width}}, D1>> Learn(Vec<D{{width}}> x, Scalar target)
                    {
                        unit.Step(x, target);
                        return Concat(unit.w, unit.b);
                    }
                }
                """,
            Parameters = new ParameterMap([]),
            States = new StateMap([new StatePart("unit.w", "w0", "w"), new StatePart("unit.b", "b0", "b")]),
            Inputs = [new InputPort("x", "x", again), new InputPort("target", "target", again)],
            Output = new RowView("outputs"),
            Loss = new GivenUpstream(null),
            Steps = steps,
        };
    }
}
