namespace Rnn.Training;

/// <summary>
/// Sequences of tokens or of real-valued steps brought to one length, as Keras' <c>pad_sequences</c> does. A model needs it not: its batches know
/// lengths.
/// </summary>
public static class PaddedSequences
{
    /// <summary>Cuts what is longer and fills up what is shorter.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="length">The length of all results.</param>
    /// <param name="padding">Where short ones are filled up.</param>
    /// <param name="truncating">Where long ones are cut.</param>
    /// <param name="value">What they are filled up with.</param>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int[]> sequences, int length, SequenceEnd padding = SequenceEnd.Before, SequenceEnd truncating = SequenceEnd.Before, int value = 0) =>
        Padded(sequences, 1, length, padding, truncating, value);

    /// <summary>Cuts what is longer and fills up what is shorter; whole steps in both cases.</summary>
    /// <param name="sequences">The sequences, each steps x features.</param>
    /// <param name="features">Numbers per step.</param>
    /// <param name="length">The steps of all results.</param>
    /// <param name="padding">Where short ones are filled up.</param>
    /// <param name="truncating">Where long ones are cut.</param>
    /// <param name="value">What every feature of a filled step is.</param>
    /// <exception cref="InvalidTrainingDataException">A sequence has no whole steps of so many features.</exception>
    public static IReadOnlyList<float[]> Of(IReadOnlyList<float[]> sequences, int features, int length, SequenceEnd padding = SequenceEnd.Before, SequenceEnd truncating = SequenceEnd.Before, float value = 0) =>
        Padded(sequences, features, length, padding, truncating, value);

    /// <summary>Cuts what is longer and leaves the rest.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="length">The most steps.</param>
    /// <param name="truncating">Where long ones are cut.</param>
    public static IReadOnlyList<int[]> Cut(IReadOnlyList<int[]> sequences, int length, SequenceEnd truncating = SequenceEnd.Before) =>
        Shortened(sequences, 1, length, truncating);

    /// <summary>Cuts what is longer, at whole steps, and leaves the rest.</summary>
    /// <param name="sequences">The sequences, each steps x features.</param>
    /// <param name="features">Numbers per step.</param>
    /// <param name="length">The most steps.</param>
    /// <param name="truncating">Where long ones are cut.</param>
    /// <exception cref="InvalidTrainingDataException">A sequence has no whole steps of so many features.</exception>
    public static IReadOnlyList<float[]> Cut(IReadOnlyList<float[]> sequences, int features, int length, SequenceEnd truncating = SequenceEnd.Before) =>
        Shortened(sequences, features, length, truncating);

    static T[][] Padded<T>(IReadOnlyList<T[]> sequences, int features, int length, SequenceEnd padding, SequenceEnd truncating, T value) =>
        [.. Shortened(sequences, features, length, truncating).Select(s => Filled(s, features * length, padding, value))];

    static T[][] Shortened<T>(IReadOnlyList<T[]> sequences, int features, int length, SequenceEnd truncating)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (sequences.FirstOrDefault(s => s.Length % features != 0) is { } broken) throw new InvalidTrainingDataException($"{broken.Length} numbers are no whole steps of {features}.");
        int most = features * length;
        return [.. sequences.Select(s => s.Length <= most ? s : truncating == SequenceEnd.Before ? s[^most..] : s[..most])];
    }

    static T[] Filled<T>(T[] sequence, int length, SequenceEnd padding, T value)
    {
        var result = new T[length];
        Array.Fill(result, value);
        sequence.CopyTo(result, padding == SequenceEnd.Before ? length - sequence.Length : 0);
        return result;
    }
}
