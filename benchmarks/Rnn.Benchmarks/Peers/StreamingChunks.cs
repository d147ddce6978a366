using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Peers;

/// <summary>
/// Batch 1, the state carried on, 64 steps a call: what a caller does who has a buffer of inputs at a time, and the counterpart of
/// PyTorch's loop of 64 in TorchScript.
/// </summary>
sealed class StreamingChunks<TModel, TState>(TModel model, Inputs inputs, int outputs) : Workload
    where TModel : class, IRnnModel<TModel>, IStreamed<TState>
    where TState : unmanaged
{
    readonly float[] y = new float[Inputs.Steps * outputs];
    TState state = model.NewState();

    public override string Metric => "ns_per_step";

    public override int UnitsPerRun => Inputs.Steps;

    /// <summary>Sum of last outputs.</summary>
    public float Sum { get; private set; }

    public override void Run(int times)
    {
        for (int i = 0; i < times; i++)
        {
            model.Run(inputs.X, ref state, y);
            Sum += y[^1];
        }
    }

    public override double? Check()
    {
        state = model.NewState();
        model.Run(inputs.X, ref state, y);
        return inputs.Compare(Name, y, 1);
    }
}
