using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Parameters after each of several updates with given gradients.</summary>
internal sealed class OptimizerKind : IKind
{
    public string Name => "optimizer";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        foreach (var (name, start) in vector.Parameters)
        {
            var gradients = vector.InputGroup("gradients")[name];
            var expected = vector.ExpectedGroup("parameters_after_step")[name];
            comparison.Output(name, expected, PackedUpdates.Run(Optimizers.Of(vector.Options), start, gradients));
        }
    }
}
