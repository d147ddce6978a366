using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>What a case is turned into: what to run, and how to compare.</summary>
internal abstract class Exercise
{
    /// <summary>C# that declares a class <c>Model</c>; null where there is no model.</summary>
    public virtual string? Source => null;

    public abstract void Run(VectorCase vector, IModelUnderTest? model, Comparison comparison);
}
