using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Peers;

/// <summary>Batch 1, one step a call, the state carried from call to call, a fresh input in the caller's memory for every step.</summary>
sealed class Streaming<TModel, TState> : Workload
    where TModel : class, IRnnModel<TModel>, IStreamed<TState>
    where TState : unmanaged
{
    readonly TModel model;
    readonly Inputs inputs;
    readonly float[] output;
    readonly int width;
    TState state;
    int next;

    public Streaming(TModel model, Inputs inputs, int outputs)
    {
        (this.model, this.inputs, output, width) = (model, inputs, new float[outputs], inputs.X.Length / Inputs.Steps);
        state = model.NewState();
    }

    public override string Metric => "ns_per_step";

    /// <summary>Sum of all outputs.</summary>
    public float Sum { get; private set; }

    public override int UnitsPerRun => 8;

    public override void Run(int times)
    {
        var x = inputs.X;
        int input = next;
        float sum = 0;
        for (int i = times * UnitsPerRun; i > 0; i--)
        {
            model.Step(new ReadOnlySpan<float>(x, input * width, width), ref state, output);
            input = (input + 1) & (Inputs.Steps - 1);
            sum += output[0];
        }

        next = input;
        Sum += sum;
    }

    public override double? Check()
    {
        var all = new float[Inputs.Steps * output.Length];
        state = model.NewState();
        for (int t = 0; t < Inputs.Steps; t++) model.Step(inputs.X.AsSpan(t * width, width), ref state, all.AsSpan(t * output.Length, output.Length));
        return inputs.Compare(Name, all, 1);
    }
}
