namespace Rnn.Tasks.Samples;

/// <summary>Some places of a vector are set to 1 or -1; whether the number of ones is odd is wanted (Graves 2016).</summary>
/// <param name="places">Width of the vector.</param>
public sealed class ParitySamples(int places) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        int count = 1 + random.Below(places), ones = 0;
        int[] order = [.. Enumerable.Range(0, places)];
        var x = new double[places];
        for (int i = 0; i < count; i++)
        {
            int j = i + random.Below(places - i);
            (order[i], order[j]) = (order[j], order[i]);
            bool one = random.Below(2) == 1;
            x[order[i]] = one ? 1 : -1;
            if (one) ones++;
        }
        return new() { ["x"] = x, ["target"] = [ones % 2] };
    }
}
