namespace Rnn.Benchmarks.Compare;

/// <summary>A rival gave no result.</summary>
/// <param name="message">What it said.</param>
sealed class RivalFailedException(string message) : Exception(message);
