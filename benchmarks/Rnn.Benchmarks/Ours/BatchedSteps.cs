using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Ours;

/// <summary>64 streams, one step of all of them a call; the figure is that of one stream.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
sealed class BatchedSteps<TState>(IStreamed<TState> model, int inputs, int outputs) : Workload where TState : unmanaged
{
    readonly float[] x = Inputs.Random(inputs).X, y = new float[Inputs.Steps * outputs];
    readonly TState[] states = new TState[Inputs.Steps];

    public override string Metric => "ns_per_step";

    /// <summary>Sum of outputs.</summary>
    public float Sum { get; private set; }

    public override int UnitsPerRun => Inputs.Steps;

    public override void Run(int times)
    {
        for (; times > 0; times--)
        {
            model.StepBatch(x, states, y);
            Sum += y[0];
        }
    }
}
