namespace Rnn.Training;

/// <summary>
/// Sequences of tokens or of rows of real numbers, copied one after another into one array.
/// </summary>
internal sealed class SequenceSet
{
    readonly float[] values = [];
    readonly int[] tokens = [];
    readonly int[] starts;

    SequenceSet(int width, int[] starts, float[] values, int[] tokens)
        => (Width, this.starts, this.values, this.tokens) = (width, starts, values, tokens);

    /// <summary>Numbers per step; 0 for tokens.</summary>
    public int Width { get; }

    public bool IsTokens => Width == 0;

    public int Count => starts.Length - 1;

    /// <summary>Steps of a sequence.</summary>
    public int Length(int sequence) => starts[sequence + 1] - starts[sequence];

    /// <summary>The numbers of one step.</summary>
    public ReadOnlySpan<float> Row(int sequence, int step) => values.AsSpan((starts[sequence] + step) * Width, Width);

    public int Token(int sequence, int step) => tokens[starts[sequence] + step];

    public static SequenceSet OfTokens(IReadOnlyList<int[]> sequences, string what)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        var starts = Starts(sequences, 1, what);
        var all = new int[starts[^1]];
        for (int i = 0; i < sequences.Count; i++) sequences[i].CopyTo(all.AsSpan(starts[i]));
        return new SequenceSet(0, starts, [], all);
    }

    public static SequenceSet OfRows(IReadOnlyList<float[]> sequences, int width, string what)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var starts = Starts(sequences, width, what);
        var all = new float[starts[^1] * width];
        for (int i = 0; i < sequences.Count; i++)
        {
            for (int n = 0; n < sequences[i].Length; n++)
            {
                if (!float.IsFinite(sequences[i][n]))
                    throw new InvalidTrainingDataException($"The {what} hold {sequences[i][n]} in sequence {i}, step {n / width}, number {n % width}: every number must be finite.");
            }

            sequences[i].CopyTo(all.AsSpan(starts[i] * width));
        }

        return new SequenceSet(width, starts, all, []);
    }

    static int[] Starts<T>(IReadOnlyList<T[]> sequences, int width, string what)
    {
        if (sequences.Count == 0) throw new InvalidTrainingDataException($"The {what} are empty: there is nothing to learn from.");
        var starts = new int[sequences.Count + 1];
        for (int i = 0; i < sequences.Count; i++)
        {
            if (sequences[i] is null) throw new InvalidTrainingDataException($"Sequence {i} of the {what} is null.");
            if (sequences[i].Length == 0 || sequences[i].Length % width != 0)
                throw new InvalidTrainingDataException($"Sequence {i} of the {what} has {sequences[i].Length} numbers: not a positive number of steps of {width}.");
            starts[i + 1] = checked(starts[i] + (sequences[i].Length / width));
        }

        return starts;
    }
}
