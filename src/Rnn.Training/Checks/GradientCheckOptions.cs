namespace Rnn.Training;

/// <summary>What a gradient check runs on, and how closely it looks.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>The entry; null: the first.</summary>
    public string? Entry { get; init; }

    /// <summary>Steps of the longest sequence.</summary>
    public int Length { get; init; } = 5;

    /// <summary>Sequences, of different lengths.</summary>
    public int Batch { get; init; } = 3;

    /// <summary>Of the random inputs and of the choice of entries.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many numbers of each parameter are compared; all of a smaller one.</summary>
    public int PerParameter { get; init; } = 24;

    /// <summary>The largest difference that passes, in units of the parameter's largest gradient.</summary>
    public double Tolerance { get; init; } = 2e-3;
}
