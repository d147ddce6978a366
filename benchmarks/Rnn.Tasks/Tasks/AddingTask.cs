using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Input(2)]
[Lstm(32)]
[LastStep]
[Dense(1)]
public partial class AddingLstm;

[RnnModel]
[Input(2)]
[Gru(32)]
[LastStep]
[Dense(1)]
public partial class AddingGru;

[RnnModel]
[Input(2)]
[SimpleRnn(32)]
[LastStep]
[Dense(1)]
public partial class AddingRnn;

/// <summary>The sum of two marked numbers among many.</summary>
public sealed class AddingTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "adding";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var half = Of(50);
        yield return half.Run<AddingLstm>("Lstm 32, T = 50", seed);
        var whole = Of(100);
        yield return whole.Run<AddingLstm>("Lstm 32, T = 100", seed);
        yield return whole.Run<AddingGru>("Gru 32, T = 100", seed);
        yield return (whole with { Fails = true, Wanted = 0.1, Updates = 2000 }).Run<AddingRnn>("SimpleRnn 32, T = 100", seed);
    }

    static Fitting Of(int steps) => new()
    {
        Samples = new AddingSamples(steps), Loss = Loss.MeanSquaredError, Batch = 50, Rate = 0.005f, Updates = 6000, Every = 100,
        Score = m => m.Loss, Wanted = 0.01, Lower = true,
    };
}
