using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>A case without a model: a loss, an optimizer, a schedule is called as it is.</summary>
internal sealed class DirectExercise(Action<VectorCase, Comparison> run) : Exercise
{
    public override void Run(VectorCase vector, IModelUnderTest? model, Comparison comparison) => run(vector, comparison);
}
