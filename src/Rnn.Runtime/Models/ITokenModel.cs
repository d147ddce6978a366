namespace Rnn;

/// <summary>
/// A causal model that reads one token at a time and answers with one row of numbers: what text is sampled from. The generated
/// part of a model implements it where the first entry streams, has a token as its only input and one real output.
/// </summary>
/// <typeparam name="TSelf">The model.</typeparam>
/// <typeparam name="TState">All states of one stream as a plain value: copying it forks the stream.</typeparam>
public interface ITokenModel<TSelf, TState> : IRnnModel<TSelf>
    where TSelf : class, ITokenModel<TSelf, TState>
    where TState : unmanaged
{
    /// <summary>The state before the first token.</summary>
    TState NewState();

    /// <summary>Reads one token. Safe from many threads at once, each with a state of its own.</summary>
    /// <param name="token">The token, below the width of the input port.</param>
    /// <param name="state">The state of the stream; moved one step on.</param>
    /// <param name="output">Receives the output, as many numbers as the output port is wide.</param>
    void Step(int token, ref TState state, Span<float> output);
}
