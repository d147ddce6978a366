namespace Rnn.Benchmarks.Latency;

/// <summary>What is timed once per call. A struct, so that a call of nothing costs nothing.</summary>
interface ICall
{
    /// <summary>One call; what it returns is summed up, so that it cannot be optimised away.</summary>
    float Once();
}
