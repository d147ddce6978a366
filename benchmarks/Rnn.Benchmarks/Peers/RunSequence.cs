using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Peers;

/// <summary>One sequence from a zero state through the model's Run, which takes the steps one by one and keeps no tape.</summary>
sealed class RunSequence<TModel, TState> : Workload
    where TModel : class, IRnnModel<TModel>, IStreamed<TState>
    where TState : unmanaged
{
    readonly TModel model;
    readonly Inputs inputs;
    readonly float[] x, y;

    public RunSequence(TModel model, Inputs inputs, int steps, int outputs)
    {
        (this.model, this.inputs, y) = (model, inputs, new float[steps * outputs]);
        x = [.. Enumerable.Repeat(inputs.X, steps / Inputs.Steps).SelectMany(numbers => numbers)];
    }

    public override string Metric => "ms";

    /// <summary>Sum of last outputs.</summary>
    public float Sum { get; private set; }

    public override void Run(int times)
    {
        for (int i = 0; i < times; i++)
        {
            var state = model.NewState();
            model.Run(x, ref state, y);
            Sum += y[^1];
        }
    }

    public override double? Check()
    {
        Run(1);
        return inputs.Compare(Name, y, 1);
    }
}
