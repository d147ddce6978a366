namespace Rnn.Benchmarks.Ours;

/// <summary>One step of a model, whatever its weights are kept in.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
delegate void StepOf<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);
