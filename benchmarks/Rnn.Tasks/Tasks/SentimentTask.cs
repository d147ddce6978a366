using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Tokens(20)]
[Embedding(8)]
[SimpleRnn(16)]
[LastStep]
[Dense(1)]
public partial class FeelingRnn;

[RnnModel]
[Tokens(20)]
[Embedding(8)]
[Lstm(16)]
[LastStep]
[Dense(1)]
public partial class FeelingLstm;

[RnnModel]
[Tokens(20)]
[Embedding(8)]
[Gru(16)]
[LastStep]
[Dense(1)]
public partial class FeelingGru;

/// <summary>Whether a sequence of words is of good or bad feeling, where a "not" turns the next word round.</summary>
public sealed class SentimentTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "sentiment";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var fitting = new Fitting
        {
            Samples = new SentimentSamples(vocabulary: 20, wordsPerSide: 4, shortest: 4, longest: 12), Loss = Loss.BinaryCrossEntropy, Every = 100, JudgedBatches = 31,
            Score = m => m.Accuracy, Wanted = 0.97,
        };
        yield return fitting.Run<FeelingRnn>("SimpleRnn 16", seed);
        yield return fitting.Run<FeelingLstm>("Lstm 16", seed);
        yield return fitting.Run<FeelingGru>("Gru 16", seed);
    }
}
