namespace Rnn.Tasks.Samples;

/// <summary>Two sine waves and noise; the values after the end are wanted (Geron 2019).</summary>
/// <param name="steps">Length of the sequence.</param>
/// <param name="ahead">How many values are wanted.</param>
public sealed class TimeSeriesSamples(int steps, int ahead = 1) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        double f1 = random.Uniform(), f2 = random.Uniform(), o1 = random.Uniform(), o2 = random.Uniform();
        int n = steps + ahead;
        double[] wave = new double[n];
        for (int j = 0; j < n; j++)
        {
            double s = (double)j / (n - 1);
            wave[j] = (0.5 * Math.Sin((s - o1) * ((10 * f1) + 10))) + (0.2 * Math.Sin((s - o2) * ((20 * f2) + 20))) + (0.1 * (random.Uniform() - 0.5));
        }
        return new() { ["x"] = wave[..steps], ["target"] = wave[steps..] };
    }
}
