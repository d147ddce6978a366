namespace Rnn.Tasks.Samples;

/// <summary>Rows of bits, a delimiter, silence in which the rows are wanted again (Graves, Wayne, Danihelka 2014).</summary>
/// <param name="bits">Width of a row.</param>
/// <param name="shortest">The fewest rows.</param>
/// <param name="longest">The most rows.</param>
public sealed class NtmCopySamples(int bits, int shortest, int longest) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        int length = shortest + random.Below(longest - shortest + 1), steps = (2 * length) + 1;
        double[] x = new double[steps * (bits + 1)], target = new double[steps * bits], mask = new double[steps];
        for (int t = 0; t < length; t++)
            for (int i = 0; i < bits; i++) x[(t * (bits + 1)) + i] = target[((length + 1 + t) * bits) + i] = random.Below(2);
        x[(length * (bits + 1)) + bits] = 1;
        for (int t = length + 1; t < steps; t++) mask[t] = 1;
        return new() { ["x"] = x, ["target"] = target, ["mask"] = mask };
    }
}
