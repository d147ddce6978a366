using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Input(1)]
[SimpleRnn(16)]
[Dense(1)]
public partial class EchoRnn;

[RnnModel]
[Input(1)]
[Lstm(16)]
[Dense(1)]
public partial class EchoLstm;

[RnnModel]
[Input(1)]
[Gru(16)]
[Dense(1)]
public partial class EchoGru;

/// <summary>Bits wanted again three steps later.</summary>
public sealed class DelayedEchoTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "delayed_echo";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var fitting = new Fitting
        {
            Samples = new DelayedEchoSamples(steps: 30, delay: 3), Loss = Loss.BinaryCrossEntropy, Score = m => m.Accuracy, Wanted = 0.99,
        };
        yield return fitting.Run<EchoRnn>("SimpleRnn 16", seed);
        yield return fitting.Run<EchoLstm>("Lstm 16", seed);
        yield return fitting.Run<EchoGru>("Gru 16", seed);
    }
}
