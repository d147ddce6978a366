using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

/// <summary>Four layers whose states are 1, 2, 4 and 8 steps old (Chang et al. 2017).</summary>
[RnnModel]
[Tokens(10)]
[Gru(24)]
[Gru(24, Dilation = 2)]
[Gru(24, Dilation = 4)]
[Gru(24, Dilation = 8)]
[Dense(9)]
public partial class CopyDilatedGru;

[RnnModel]
[Tokens(10)]
[SimpleRnn(48)]
[Dense(9)]
public partial class CopyRnn;

/// <summary>
/// Four symbols, wanted again after a signal that comes twelve steps later: the share of them that is right.
/// Beside it a plain layer after as many updates.
/// </summary>
public sealed class CopyMemoryTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "copy_memory";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var fitting = new Fitting
        {
            Samples = new CopyMemorySamples(delay: 12, symbols: 4), Judged = new CopyMemorySamples(delay: 12, symbols: 4, answersAlone: true),
            Loss = Loss.SoftmaxCrossEntropy, Updates = 4000, Every = 100, Score = m => m.Accuracy, Wanted = 0.85,
        };
        var dilated = fitting.Run<CopyDilatedGru>("Gru 24, 1 2 4 8 late", seed);
        yield return dilated;
        yield return (fitting with { Fails = true, Wanted = 0.4, Updates = dilated.Updates }).Run<CopyRnn>("SimpleRnn 48, as many", seed);
    }
}
