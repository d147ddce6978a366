namespace Rnn.Tasks.Samples;

/// <summary>Bits, wanted again some steps later (Jaeger 2001).</summary>
/// <param name="steps">Length of the sequence.</param>
/// <param name="delay">Steps between a bit and its echo.</param>
public sealed class DelayedEchoSamples(int steps, int delay) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        var x = new double[steps];
        for (int t = 0; t < steps; t++) x[t] = random.Below(2);
        double[] target = new double[steps], mask = new double[steps];
        for (int t = delay; t < steps; t++) (target[t], mask[t]) = (x[t - delay], 1);
        return new() { ["x"] = x, ["target"] = target, ["mask"] = mask };
    }
}
