namespace Rnn.Tasks.Samples;

/// <summary>Two of many numbers are marked; their sum is wanted at the end (Hochreiter, Schmidhuber 1997; Le, Jaitly, Hinton 2015).</summary>
/// <param name="steps">Length of the sequence.</param>
public sealed class AddingSamples(int steps) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        var x = new double[2 * steps];
        for (int t = 0; t < steps; t++) x[2 * t] = random.Uniform();
        int first = random.Below(steps / 2), second = (steps / 2) + random.Below(steps - (steps / 2));
        x[(2 * first) + 1] = x[(2 * second) + 1] = 1;
        return new() { ["x"] = x, ["target"] = [x[2 * first] + x[2 * second]] };
    }
}
