using System.Runtime.InteropServices;

namespace Rnn.Models.Tests;

/// <summary>Half of its state goes on where nothing comes in.</summary>
[RnnModel]
[Input(3)]
[MinGru(21)]
[Dense(2)]
public partial class HalfLife;

/// <summary>
/// Noise, then silence: states that fade, entry by entry, end in zero and not among numbers below 2^-126, which are slow to compute with; a
/// sequence, steps and streams agree on it to the bit.
/// </summary>
[Trait("Category", "Bits")]
public sealed class SilenceTests
{
    const int Noise = 7, Steps = 12_000;

    delegate void StepOf<TModel, TState>(TModel model, ReadOnlySpan<float> x, ref TState state, Span<float> y);
    delegate void StepsOf<TModel, TState>(TModel model, ReadOnlySpan<float> x, Span<TState> states, Span<float> y);

    [Fact]
    public void Gru() => Check(new GruModel(seed: 5), new GruModel.State(), (m, x, ref s, y) => m.Step(x, ref s, y), (m, x, s, y) => m.StepBatch(x, s, y));

    [Fact]
    public void Two_layers_of_lstm() => Check(new TwoLayerLstm(seed: 5), new TwoLayerLstm.State(), (m, x, ref s, y) => m.Step(x, ref s, y), (m, x, s, y) => m.StepBatch(x, s, y));

    [Fact]
    public void A_small_lstm() => Check(new FourToFour(seed: 5), new FourToFour.State(), (m, x, ref s, y) => m.Step(x, ref s, y), (m, x, s, y) => m.StepBatch(x, s, y));

    [Fact]
    public void A_gate_of_the_input_alone() => Check(new HalfLife(seed: 5), new HalfLife.State(), (m, x, ref s, y) => m.Step(x, ref s, y), (m, x, s, y) => m.StepBatch(x, s, y));

    static void Check<TModel, TState>(TModel model, TState state, StepOf<TModel, TState> step, StepsOf<TModel, TState> stepBatch)
        where TModel : class, IRnnModel<TModel> where TState : unmanaged
    {
        var entry = TModel.Info.Entries[0];
        int input = entry.Port("x", PortRole.Input).Width, output = entry.Port("y", PortRole.Output).Width;
        var states = new TState[2];
        float[] y = new float[output], both = new float[2 * output];
        using var workspace = new Workspace(TModel.Plan(0, Steps, 1));
        var x = workspace.Port("x", PortRole.Input);
        for (int i = 0; i < Noise * input; i++) x[i] = MathF.Sin(3 * i + 1);
        model.Forward(0, workspace);
        for (int t = 0; t < Steps; t++)
        {
            var now = x.Slice(t * input, input);
            step(model, now, ref state, y);
            stepBatch(model, [.. now, .. now], states, both);
            Assert.True(workspace.Port("y", PortRole.Output).Slice(t * output, output).SequenceEqual(y), $"step {t}");
            Assert.True(both.AsSpan(output).SequenceEqual(y), $"step {t} of streams");
        }

        var floats = MemoryMarshal.Cast<TState, float>(new Span<TState>(ref state)).ToArray();
        Assert.Equal(floats, MemoryMarshal.Cast<TState, float>(states.AsSpan(1)).ToArray());
        Assert.DoesNotContain(floats, float.IsSubnormal);
        foreach (var port in entry.Ports.Where(p => p.Role == PortRole.FinalState))
            Assert.All(workspace.Port(port.Name, PortRole.FinalState).ToArray(), v => Assert.True(v == 0 || MathF.Abs(v) >= 7.888609e-31f, $"{port.Name}: {v}"));
        Assert.All(floats, v => Assert.Equal(0, v));   // without biases nothing is left in the end
    }
}
