using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Ours;

/// <summary>One step a call of some streams in turn, each with a state of its own.</summary>
/// <typeparam name="TState">The model's state.</typeparam>
sealed class SingleSteps<TState>(StepOf<TState> step, int inputs, int outputs, int streams) : Workload where TState : unmanaged
{
    readonly float[] x = Inputs.Random(inputs).X, y = new float[outputs];
    readonly TState[] states = new TState[streams];

    public override string Metric => "ns_per_step";

    /// <summary>Sum of outputs.</summary>
    public float Sum { get; private set; }

    public override int UnitsPerRun => Inputs.Steps;

    public override void Run(int times)
    {
        for (; times > 0; times--)
            for (int i = 0; i < Inputs.Steps; i++)
            {
                step(x.AsSpan(i * inputs, inputs), ref states[i % states.Length], y);
                Sum += y[0];
            }
    }
}
