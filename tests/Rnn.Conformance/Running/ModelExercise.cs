using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>A case turned into a declaration and what to do with the model compiled from it.</summary>
internal abstract class ModelExercise : Exercise
{
    /// <summary>C# that declares a class <c>Model</c>.</summary>
    public required string Declaration { get; init; }

    public sealed override string? Source => Declaration;

    public sealed override void Run(VectorCase vector, IModelUnderTest? model, Comparison comparison) => RunModel(vector, model!, comparison);

    protected abstract void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison);
}
