using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Tokens(4)]
[SimpleRnn(8)]
[Dense(4)]
public partial class HelloRnn;

[RnnModel]
[Tokens(4)]
[Lstm(8)]
[Dense(4)]
public partial class HelloLstm;

[RnnModel]
[Tokens(4)]
[Gru(8)]
[Dense(4)]
public partial class HelloGru;

/// <summary>Four letters, each followed by another one; l by two.</summary>
public sealed class HelloTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "hello";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        // all four right: 1 + loss is far below 2 only then
        var fitting = new Fitting
        {
            Samples = new HelloSamples(), Loss = Loss.SoftmaxCrossEntropy, Batch = 1, Rate = 0.02f, Updates = 500, Every = 10, JudgedBatches = 1,
            Score = m => m.Accuracy == 1 ? m.Loss : double.PositiveInfinity, Wanted = 0.05, Lower = true,
        };
        yield return fitting.Run<HelloRnn>("SimpleRnn 8", seed);
        yield return fitting.Run<HelloLstm>("Lstm 8", seed);
        yield return fitting.Run<HelloGru>("Gru 8", seed);
    }
}
