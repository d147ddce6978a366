namespace Rnn.Training;

/// <summary>One step of a model that reads a vector and answers with one: <c>model.Step</c>.</summary>
/// <typeparam name="TState">The state of the model, a plain value.</typeparam>
/// <param name="x">What it reads.</param>
/// <param name="state">Moved one step on.</param>
/// <param name="y">Receives the answer.</param>
public delegate void VectorStep<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y) where TState : struct;
