using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

/// <summary>Adaptive computation time around a simple layer: up to eight inner steps, each of which costs.</summary>
[RnnModel]
[Input(6)]
[Recurrent(typeof(AdaptiveTime<Elman<Sum<D6, D1>, D32>, D6, D32, D1>), Options = "limit=8, tau=0.001")]
public partial class ParityAdaptive;

/// <summary>The same network held to one inner step.</summary>
[RnnModel]
[Input(6)]
[Recurrent(typeof(AdaptiveTime<Elman<Sum<D6, D1>, D32>, D6, D32, D1>), Options = "limit=1, tau=0.001")]
public partial class ParityOneStep;

/// <summary>
/// Whether the number of ones among six places is odd, in one step of the sequence: the share of wrong answers.
/// Beside it the network of one inner step after as many updates.
/// </summary>
public sealed class ParityTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "parity";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var fitting = new Fitting
        {
            Samples = new ParitySamples(places: 6), Loss = Loss.BinaryCrossEntropy, Batch = 64, Rate = 0.005f, Updates = 8000, Every = 250, JudgedBatches = 16,
            Score = m => 1 - m.Accuracy, Wanted = 0.05, Lower = true,
        };
        var adaptive = fitting.Run<ParityAdaptive>("up to 8 inner steps", seed);
        yield return adaptive;
        yield return (fitting with { Fails = true, Updates = adaptive.Updates }).Run<ParityOneStep>("one inner step, as many", seed);
    }
}
