namespace Rnn.Conformance.Running;

/// <summary>A compiled model seen through the contract <see cref="IRnnModel{TSelf}"/> alone.</summary>
internal interface IModelUnderTest
{
    ModelInfo Info { get; }

    /// <summary>A parameter in the paper's own layout, row-major.</summary>
    void SetParameter(string name, ReadOnlySpan<float> rowMajor);

    /// <summary>Zero in every parameter, so that what a case does not give (a bias it lacks) adds nothing.</summary>
    void ClearParameters();

    /// <summary>A workspace for the model's first entry.</summary>
    Workspace Allocate(int steps, int batch);

    /// <summary>What a parameter of a new model starts with, row-major.</summary>
    float[] InitialParameter(string name, ulong seed);

    /// <summary>The packed block of all parameters, as an optimizer sees it.</summary>
    Span<float> Block { get; }

    void Forward(Workspace workspace);
    void Backward(Workspace workspace);
}
