using System.Reflection;
using Rnn.Generators.Emission;
using Rnn.Generators.Lowering;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Emission;

using IrRole = Rnn.Generators.Ir.PortRole;

/// <summary>
/// A lowered model as compiled code beside the interpretation of its loop programs: the same random parameters, inputs and gradients on
/// a ragged batch, all scratch poisoned with NaN.
/// </summary>
internal static class EmittedModel
{
    static readonly int[][] Batches = [[4, 0, 7, 7, 2, 6, 1, 5], [0, 0]];

    /// <summary>Forward and Backward, to within single precision, for one thread and for several.</summary>
    public static void CheckPasses(LoweredModel model, params int[] threads)
    {
        LoopVerifier.Verify(model);
        Call(nameof(Passes), model, threads);
    }

    /// <summary>Step and Run against Forward, to the bit.</summary>
    public static void CheckStreaming(LoweredModel model) => Call(nameof(Streaming), model, []);

    static void Call(string check, LoweredModel model, int[] threads)
    {
        var type = Compiled.Type($"{model.Namespace}.{model.Name}", ModelEmitter.Emit(model));
        typeof(EmittedModel).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [model, threads], null);
    }

    static void Passes<TModel>(LoweredModel lowered, int[] threads) where TModel : class, IRnnModel<TModel>
    {
        var model = TModel.Create(7);
        var entry = lowered.Entries[0];
        foreach (var lengths in Batches)
            PassesOf(model, entry, lengths, threads);
    }

    static void PassesOf<TModel>(TModel model, LoweredEntry entry, int[] lengths, int[] threads) where TModel : class, IRnnModel<TModel>
    {
        float[]? bits = null;
        foreach (int count in threads)
        {
            using var workspace = new Workspace(TModel.Plan(0, 7, lengths.Length)) { Threads = count };
            foreach (var axis in workspace.Axes) LengthsOn(axis.Name, workspace, lengths).CopyTo(axis.Lengths);
            var interpreter = new LoopInterpreter(entry.Ports, 7, workspace.Axes.ToDictionary(a => a.Name, a => LengthsOn(a.Name, workspace, lengths)), Doubles(model.Parameters.Values));
            workspace.PoisonScratch();
            Fill(workspace, interpreter);

            model.Forward(0, workspace);
            interpreter.Run(entry.Forward);
            if (entry.Backward is not null)
            {
                model.Backward(0, workspace);
                interpreter.Run(entry.Backward);
                Close(interpreter.ParameterGradients, workspace.ParameterGradients, "gradient of the parameters");
            }
            foreach (var port in workspace.Plan.Ports.Where(p => p.Kind == PortKind.Real))
            {
                if (Leaves(port)) Close(interpreter.Port(port.Name, (IrRole)port.Role), workspace.Port(port.Name, port.Role), $"{port.Role} {port.Name}");
                else if (entry.Backward is not null) Close(interpreter.Gradient(port.Name, (IrRole)port.Role), workspace.Gradient(port.Name, port.Role), $"gradient of {port.Role} {port.Name}");
            }
            bits ??= workspace.ParameterGradients.ToArray();
            Assert.Equal(bits, workspace.ParameterGradients.ToArray());
        }
    }

    /// <summary>Each further axis has the lengths of the first, one row on.</summary>
    static int[] LengthsOn(string axis, Workspace workspace, int[] lengths)
    {
        int shift = workspace.Axes.ToList().FindIndex(a => a.Name == axis);
        return [.. lengths[shift..], .. lengths[..shift]];
    }

    static void Streaming<TModel>(LoweredModel lowered, int[] _) where TModel : class, IRnnModel<TModel>
    {
        const int steps = 9;
        var model = TModel.Create(7);
        using var workspace = new Workspace(TModel.Plan(0, steps, 1));
        workspace.PoisonScratch();
        Fill(workspace, new LoopInterpreter(lowered.Entries[0].Ports, steps, [steps], []));
        foreach (var port in workspace.Plan.Ports.Where(p => p.Role == PortRole.InitialState)) workspace.Port(port.Name, port.Role).Clear();
        model.Forward(0, workspace);
        new ReflectedStream(model, workspace, steps, stepsManyStreams: !lowered.Entries[0].ReadsSequences).Check();
    }

    /// <summary>Random numbers for everything that a caller gives: inputs, initial states, gradients of outputs and final states.</summary>
    static void Fill(Workspace workspace, LoopInterpreter interpreter)
    {
        var random = new Random(1);
        foreach (var port in workspace.Plan.Ports)
        {
            var role = (IrRole)port.Role;
            if (port.Kind == PortKind.Token)
            {
                var tokens = workspace.Tokens(port.Name);
                for (int i = 0; i < tokens.Length; i++) interpreter.Port(port.Name, role)[i] = tokens[i] = random.Next(port.Width);
                continue;
            }
            var given = Leaves(port) ? workspace.Gradient(port.Name, port.Role) : workspace.Port(port.Name, port.Role);
            foreach (ref float value in given) value = random.NextSingle() * 2 - 1;
            Doubles(given).CopyTo(Leaves(port) ? interpreter.Gradient(port.Name, role) : interpreter.Port(port.Name, role), 0);
        }
    }

    static bool Leaves(PortInfo port) => port.Role is PortRole.Output or PortRole.FinalState;

    static double[] Doubles(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), v => (double)v);

    static void Close(double[] expected, ReadOnlySpan<float> found, string what)
    {
        Assert.Equal(expected.Length, found.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - found[i]) <= 2e-5 * (1 + Math.Abs(expected[i])), $"{what}[{i}]: expected {expected[i]}, found {found[i]}");
    }
}
