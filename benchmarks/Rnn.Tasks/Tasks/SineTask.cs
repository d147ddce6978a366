using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Input(1)]
[Lstm(16)]
[Dense(1)]
public partial class SineLstm;

/// <summary>The next value of a sine wave, judged on the second half.</summary>
public sealed class SineTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "sine";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        yield return new Fitting
        {
            Samples = new SineSamples(50), Judged = new SineSamples(50, judgedFrom: 25), Loss = Loss.MeanSquaredError,
            Score = m => m.Loss, Wanted = 0.001, Lower = true,
        }.Run<SineLstm>("Lstm 16", seed);
    }
}
