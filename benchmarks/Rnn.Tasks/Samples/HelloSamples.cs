namespace Rnn.Tasks.Samples;

/// <summary>The four letters h e l l, each with the letter that follows it in hello.</summary>
public sealed class HelloSamples : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        return new() { ["tokens"] = [0, 1, 2, 2], ["labels"] = [1, 2, 2, 3] };
    }
}
