using System.Reflection;

namespace Rnn.Generators.Tests.Emission;

/// <summary>Step and Run of a model that exists only at run time, with one real input and one real output.</summary>
internal sealed class ReflectedStream(object model)
{
    delegate float[] Stream(float[] inputs, int steps);

    public float[] Step(float[] inputs, int steps) => Bind(nameof(StepAll))(inputs, steps);

    public float[] Run(float[] inputs, int steps) => Bind(nameof(RunAll))(inputs, steps);

    Stream Bind(string method) => typeof(ReflectedStream).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
        .MakeGenericMethod(model.GetType().GetNestedType("State")!).CreateDelegate<Stream>(this);

    delegate void Method<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);

    float[] StepAll<TState>(float[] inputs, int steps) where TState : unmanaged
    {
        var step = model.GetType().GetMethod("Step")!.CreateDelegate<Method<TState>>(model);
        var (state, outputs) = (default(TState), new float[steps * OutputWidth]);
        for (int t = 0; t < steps; t++)
            step(inputs.AsSpan(t * inputs.Length / steps, inputs.Length / steps), ref state, outputs.AsSpan(t * OutputWidth, OutputWidth));
        return outputs;
    }

    float[] RunAll<TState>(float[] inputs, int steps) where TState : unmanaged
    {
        var run = model.GetType().GetMethod("Run")!.CreateDelegate<Method<TState>>(model);
        var (state, outputs) = (default(TState), new float[steps * OutputWidth]);
        run(inputs, ref state, outputs);
        return outputs;
    }

    int OutputWidth => ((ModelInfo)model.GetType().GetProperty("Info")!.GetValue(null)!).Entries[0].Ports.Single(p => p.Role == PortRole.Output).Width;
}
