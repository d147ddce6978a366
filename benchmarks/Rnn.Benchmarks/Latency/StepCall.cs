using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Latency;

/// <summary>One step of a model, its state carried on, a fresh input in the caller's memory.</summary>
struct StepCall<TModel, TState>(TModel model, Inputs inputs, int outputs) : ICall
    where TModel : class, IStreamed<TState>
    where TState : unmanaged
{
    readonly int width = inputs.X.Length / Inputs.Steps;
    readonly float[] x = inputs.X, y = new float[outputs];
    TState state = model.NewState();
    int next;

    public float Once()
    {
        model.Step(new ReadOnlySpan<float>(x, next * width, width), ref state, y);
        next = (next + 1) & (Inputs.Steps - 1);
        return y[0];
    }
}
