namespace Rnn.Tasks.Training;

/// <summary>How one network did with one seed.</summary>
/// <param name="Network">Its name.</param>
/// <param name="Parameters">How many numbers were trained.</param>
/// <param name="Updates">Updates until the score was met, or all.</param>
/// <param name="Score">The measure of the task on samples that were not learnt from.</param>
/// <param name="Wanted">What the score must be, in words.</param>
/// <param name="Passed">Whether it is.</param>
/// <param name="Seconds">Wall time.</param>
public sealed record TaskResult(string Network, long Parameters, int Updates, double Score, string Wanted, bool Passed, double Seconds);
