using System.Diagnostics;
using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

/// <summary>Random patterns, told again from ones in which a tenth of the units was turned round (Hopfield 1982).</summary>
public sealed class HopfieldTask : ILearningTask
{
    const int Units = 100, Patterns = 7, Flips = 10;

    /// <inheritdoc/>
    public string Name => "hopfield";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        long started = Stopwatch.GetTimestamp();
        var random = new SplitMix64(seed);
        int[][] patterns = [.. Enumerable.Range(0, Patterns).Select(_ => Enumerable.Range(0, Units).Select(_ => 2 * random.Below(2) - 1).ToArray())];
        var network = new HopfieldNetwork(Units);
        foreach (int[] pattern in patterns) network.Store(pattern);
        int recalled = 0;
        foreach (int[] pattern in patterns)
        {
            int[] probe = [.. pattern];
            for (int flip = 0; flip < Flips; flip++) probe[random.Below(Units)] *= -1;
            if (network.Recall(probe).State.SequenceEqual(pattern)) recalled++;
        }
        yield return new($"Hopfield {Units}", Units * (Units - 1) / 2, Patterns, (double)recalled / Patterns, $"all of {Patterns} patterns", recalled == Patterns, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
