using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Rnn;
using Rnn.Training;

namespace UsersProgram;

/// <summary>What the user's program computes, as lines of text: some numbers to look at, and digests of all of them to the last bit.</summary>
static class Numbers
{
    const int Steps = 7, Rows = 5, Updates = 6;

    public static IEnumerable<string> Lines() =>
    [
        Streamed(),
        .. Updated<Letters>(),
        .. Updated<LeakySeries>(),
        Trained(),
    ];

    static string Streamed()
    {
        var model = new LeakySeries(seed: 3);
        var state = model.NewState();
        Span<float> y = stackalloc float[2];
        for (int t = 0; t < Steps; t++) model.Step([0.25f * t, 1 - 0.125f * t, -0.5f], ref state, y);
        return string.Create(CultureInfo.InvariantCulture, $"LeakySeries streamed: {y[0]:R} {y[1]:R}");
    }

    /// <summary>Passes over a batch of rows of different lengths, each with an update after it.</summary>
    static IEnumerable<string> Updated<TModel>() where TModel : class, IRnnModel<TModel>
    {
        var model = TModel.Create(5);
        using var workspace = new Workspace(TModel.Plan(0, Steps, Rows)) { Training = true, Threads = 2 };
        for (int row = 0; row < Rows; row++) workspace.Lengths[row] = Steps - row;
        var ports = TModel.Info.Entries[0].Ports;
        var output = ports.First(p => p.Role == PortRole.Output);
        for (int update = 0; update < Updates; update++)
        {
            workspace.Update = update;
            workspace.ParameterGradients.Clear();
            foreach (var port in ports.Where(p => p.Role == PortRole.Input))
            {
                if (port.Kind == PortKind.Token) Fill(workspace.Tokens(port.Name), i => (3 * i + update) % port.Width);
                else Fill(workspace.Port(port.Name, port.Role), i => (i * 37 + update) % 64 / 32f - 1);
            }
            model.Forward(0, workspace);
            Fill(workspace.Gradient(output.Name, output.Role), i => (i * 29 % 32 / 16f - 1) / 8);
            model.Backward(0, workspace);
            for (int i = 0; i < model.Parameters.Values.Length; i++) model.Parameters.Values[i] -= 0.01f * workspace.ParameterGradients[i];
        }
        var name = TModel.Info.Name;
        yield return $"{name} outputs after {Updates} updates: {Digest(workspace.Port(output.Name, output.Role))}";
        yield return $"{name} gradients after {Updates} updates: {Digest(workspace.ParameterGradients)}";
        yield return $"{name} parameters after {Updates} updates: {Digest(model.Parameters.Values)}";
    }

    /// <summary>The trainer, a loss and what is sampled in the end.</summary>
    static string Trained()
    {
        var model = new Letters(seed: 1);
        using var trainer = new Trainer<Letters>(model, Loss.SoftmaxCrossEntropy, new Adam(1e-2f), new TrainingOptions { SequenceLength = 8, BatchSize = 4, ClipNorm = 5 });
        trainer.Fit(new TokenStreams([.. Enumerable.Range(0, 400).Select(i => i * i % 11)]), epochs: 2);
        return $"Letters trained: {Digest(model.Parameters.Values)}";
    }

    static void Fill<T>(Span<T> values, Func<int, T> of)
    {
        for (int i = 0; i < values.Length; i++) values[i] = of(i);
    }

    static string Digest(ReadOnlySpan<float> values) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(values)))[..16];
}
