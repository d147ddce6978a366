namespace Rnn.Training;

/// <summary>Sequences of tokens brought to one length, as Keras' <c>pad_sequences</c> does. A model needs it not: its batches know lengths.</summary>
public static class PaddedSequences
{
    /// <summary>Cuts what is longer and fills up what is shorter.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="length">The length of all results.</param>
    /// <param name="padding">Where short ones are filled up.</param>
    /// <param name="truncating">Where long ones are cut.</param>
    /// <param name="value">What they are filled up with.</param>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int[]> sequences, int length, SequenceEnd padding = SequenceEnd.Before, SequenceEnd truncating = SequenceEnd.Before, int value = 0)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return [.. Cut(sequences, length, truncating).Select(s => Filled(s, length, padding, value))];
    }

    /// <summary>Cuts what is longer and leaves the rest.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="length">The most steps.</param>
    /// <param name="truncating">Where long ones are cut.</param>
    public static IReadOnlyList<int[]> Cut(IReadOnlyList<int[]> sequences, int length, SequenceEnd truncating = SequenceEnd.Before)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return [.. sequences.Select(s => s.Length <= length ? s : truncating == SequenceEnd.Before ? s[^length..] : s[..length])];
    }

    static int[] Filled(int[] sequence, int length, SequenceEnd padding, int value)
    {
        var result = new int[length];
        Array.Fill(result, value);
        sequence.CopyTo(result, padding == SequenceEnd.Before ? length - sequence.Length : 0);
        return result;
    }
}
