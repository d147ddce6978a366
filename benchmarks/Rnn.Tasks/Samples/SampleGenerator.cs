namespace Rnn.Tasks.Samples;

/// <summary>A task as a source of samples.</summary>
public abstract class SampleGenerator
{
    /// <summary>The next sample.</summary>
    /// <param name="random">Where its numbers come from.</param>
    public abstract TaskSample Sample(SplitMix64 random);
}
