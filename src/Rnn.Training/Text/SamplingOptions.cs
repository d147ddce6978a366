namespace Rnn.Training;

/// <summary>
/// How the next token is chosen: temperature first, then the cut to the k largest probabilities, then to the smallest set of
/// largest ones that reaches p; what is left is divided by its sum. Among equals the lower token comes first.
/// </summary>
public sealed record SamplingOptions
{
    /// <summary>Always the most likely token.</summary>
    public static SamplingOptions Greedy { get; } = new() { Temperature = 0 };

    /// <summary>What logits are divided by: 1 is the model's own distribution, less is bolder, 0 greedy.</summary>
    public float Temperature
    {
        get;
        init => field = float.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Temperature), value, "A temperature is finite and not negative; 0 is greedy.");
    } = 1;

    /// <summary>How many tokens are kept; 0: all.</summary>
    public int TopK
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(TopK), value, "Must be at least 0; 0 keeps all.");
    }

    /// <summary>The probability that the kept tokens must reach; 1: all are kept.</summary>
    public float TopP
    {
        get;
        init => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TopP), value, "Must be above 0 and at most 1.");
    } = 1;

    /// <summary>Key of the random numbers: the same seed continues the same text in the same way.</summary>
    public ulong Seed { get; init; }
}
