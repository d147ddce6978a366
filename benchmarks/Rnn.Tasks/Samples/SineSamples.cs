namespace Rnn.Tasks.Samples;

/// <summary>A sine wave of random frequency and phase; each step wants the next value.</summary>
/// <param name="steps">Length of the sequence.</param>
/// <param name="judgedFrom">The first step that counts; 0: all do.</param>
public sealed class SineSamples(int steps, int judgedFrom = 0) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        double frequency = 0.02 + (0.06 * random.Uniform()), phase = 2 * Math.PI * random.Uniform();
        double[] wave = [.. Enumerable.Range(0, steps + 1).Select(t => Math.Sin((2 * Math.PI * frequency * t) + phase))];
        var sample = new TaskSample { ["x"] = wave[..^1], ["target"] = wave[1..] };
        if (judgedFrom > 0) sample["mask"] = [.. Enumerable.Range(0, steps).Select(t => t >= judgedFrom ? 1.0 : 0)];
        return sample;
    }
}
