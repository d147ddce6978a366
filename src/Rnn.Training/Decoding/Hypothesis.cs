namespace Rnn.Training;

/// <summary>A sequence that decoding proposes.</summary>
/// <param name="Tokens">The tokens chosen, without the one that decoding began with and without the end token.</param>
/// <param name="LogProbability">The sum of their log probabilities, that of the end token included.</param>
/// <param name="Score">What hypotheses are compared by: the log probability over the length penalty.</param>
/// <param name="Ended">Whether the end token was chosen; else the longest length was reached.</param>
public sealed record Hypothesis(IReadOnlyList<int> Tokens, double LogProbability, double Score, bool Ended);
