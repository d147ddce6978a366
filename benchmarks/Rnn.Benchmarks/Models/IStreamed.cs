namespace Rnn.Benchmarks.Models;

/// <summary>What the generated part of a streaming model offers and the benchmark calls.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
public interface IStreamed<TState> where TState : struct
{
    /// <summary>One step.</summary>
    void Step(ReadOnlySpan<float> x, ref TState state, Span<float> y);

    /// <summary>A sequence.</summary>
    void Run(ReadOnlySpan<float> x, ref TState state, Span<float> y);

    /// <summary>One step of each of many streams.</summary>
    void StepBatch(ReadOnlySpan<float> x, Span<TState> states, Span<float> y);

    /// <summary>The state before the first step.</summary>
    TState NewState();
}
