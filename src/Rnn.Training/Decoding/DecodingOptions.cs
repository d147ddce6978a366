namespace Rnn.Training;

/// <summary>How a sequence is looked for, and when it ends.</summary>
public sealed record DecodingOptions
{
    /// <summary>Unfinished hypotheses that are followed at once.</summary>
    public int Width { get; init => field = AtLeastOne(value, nameof(Width)); } = 4;

    /// <summary>The most tokens of a hypothesis, the end token included.</summary>
    public int MaxLength { get; init => field = AtLeastOne(value, nameof(MaxLength)); } = 100;

    /// <summary>The token that ends a sequence; null: every sequence has <see cref="MaxLength"/> tokens.</summary>
    public int? EndToken { get; init; }

    /// <summary>
    /// alpha of the length penalty ((5 + n) / 6)^alpha (Wu et al. 2016), by which the log probability of n tokens is divided: without it (0)
    /// short sequences win, because every further token costs. About 0.6 serves translation.
    /// </summary>
    public double LengthPenalty
    {
        get;
        init => field = value is >= 0 and <= 10 ? value : throw new ArgumentOutOfRangeException(nameof(LengthPenalty), value, "A length penalty is from 0 to 10; 0 is none.");
    }

    static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
