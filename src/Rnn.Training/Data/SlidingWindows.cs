namespace Rnn.Training;

/// <summary>A series cut into windows with what follows each: how a forecast is learnt.</summary>
public static class SlidingWindows
{
    /// <summary>Every window of a series with the values that follow it.</summary>
    /// <param name="series">The series, steps x features.</param>
    /// <param name="features">Numbers per step.</param>
    /// <param name="length">Steps of a window.</param>
    /// <param name="horizon">How many values after the window are wanted.</param>
    /// <param name="target">The feature that is wanted.</param>
    /// <param name="stride">Steps from the start of one window to that of the next.</param>
    /// <returns>
    /// Windows of length x features, each with horizon values. Held back by a fraction, the first windows overlap the last ones of training,
    /// whose wanted values with a horizon above 1 reach into them: split the series itself where that matters.
    /// </returns>
    /// <exception cref="InvalidTrainingDataException">The series is too short for one window and its horizon, or does not consist of whole steps.</exception>
    public static SequenceData Of(ReadOnlySpan<float> series, int features, int length, int horizon = 1, int target = 0, int stride = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)features, nameof(target));
        if (series.Length % features != 0) throw new InvalidTrainingDataException($"{series.Length} numbers are no whole steps of {features}.");
        int steps = series.Length / features;
        if (steps < length + horizon)
            throw new InvalidTrainingDataException($"A series of {steps} steps is too short for a window of {length} and a horizon of {horizon}: {length + horizon} are needed.");
        var windows = new List<float[]>();
        var wanted = new List<float[]>();
        for (int start = 0; start + length + horizon <= steps; start += stride)
        {
            windows.Add(series.Slice(start * features, length * features).ToArray());
            var after = new float[horizon];
            for (int h = 0; h < horizon; h++) after[h] = series[((start + length + h) * features) + target];
            wanted.Add(after);
        }

        return SequenceData.WithValue(windows, features, wanted, horizon);
    }
}
