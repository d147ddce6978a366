using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Input(1)]
[SimpleRnn(20)]
[SimpleRnn(20)]
[LastStep]
[Dense(1)]
public partial class SeriesRnn;

[RnnModel]
[Input(1)]
[Lstm(20)]
[LastStep]
[Dense(1)]
public partial class SeriesLstm;

/// <summary>The next value of two sine waves with noise.</summary>
public sealed class TimeSeriesTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "time_series";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var fitting = new Fitting
        {
            Samples = new TimeSeriesSamples(50), Loss = Loss.MeanSquaredError, Rate = 0.005f, Every = 250, JudgedBatches = 31,
            Score = m => m.Loss, Wanted = 0.004, Lower = true,
        };
        yield return fitting.Run<SeriesRnn>("SimpleRnn 20 x 2", seed);
        yield return fitting.Run<SeriesLstm>("Lstm 20", seed);
    }
}
