using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>The second schema's optimizers: one vector of parameters, a row of gradients for each update.</summary>
internal sealed class SystemsOptimizerKind : IKind
{
    public string Name => "optimizer";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise((v, comparison) =>
    {
        double[] steps = PackedUpdates.Run(Optimizers.OfRule(v.Options), v.Parameters["theta"], v.Inputs["gradients"]);
        comparison.Output("outputs", v.Expected["outputs"], steps);
        comparison.Output("theta", v.FinalStates["theta"], steps.AsSpan(^v.Parameters["theta"].Length..));
    });
}
