using System.Security.Cryptography;
using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>
/// A generated model with a workspace and numbers for all its ports. Every number follows from its name, row (by its number in the whole
/// batch), step and entry, so that a row alone gets what it gets within a batch.
/// </summary>
internal sealed class Workbench<TModel> : IDisposable where TModel : class, IRnnModel<TModel>
{
    readonly int batch;

    public Workbench(int length, int batch, int threads = 1, int firstRow = 0, int[]? lengths = null, bool training = false)
    {
        this.batch = batch;
        Model = TModel.Create(seed: 5);
        var plan = TModel.Plan(0, length, batch);
        foreach (var axis in plan.Axes.Skip(1)) plan = plan.With(axis, Enumerable.Range(firstRow, batch).Max(row => FurtherLength(axis, row)));
        Workspace = new Workspace(plan) { Threads = threads, Training = training, Seed = 3, FirstRow = firstRow };
        lengths?.CopyTo(Workspace.Lengths);
        foreach (var axis in Workspace.Axes.Skip(1))
            for (int row = 0; row < batch; row++) axis.Lengths[row] = FurtherLength(axis.Name, firstRow + row);
        foreach (var port in TModel.Info.Entries[0].Ports)
        {
            if (port.Kind == PortKind.Token) Fill(port, firstRow, (i, v) => Workspace.Tokens(port.Name)[i] = (int)((v + 1) / 2 * ClassesOf(port, i % batch)));
            else if (port.Role is PortRole.Input or PortRole.InitialState) Fill(port, firstRow, (i, v) => Workspace.Port(port.Name, port.Role)[i] = v);
            else if (port.Role is PortRole.Output or PortRole.FinalState) Fill(port, firstRow, (i, v) => Workspace.Gradient(port.Name, port.Role)[i] = v);
        }
    }

    public TModel Model { get; }
    public Workspace Workspace { get; }

    public void Dispose() => Workspace.Dispose();

    /// <summary>Forward and backward from cleared gradients.</summary>
    public void Pass()
    {
        Workspace.ParameterGradients.Clear();
        Model.Forward(0, Workspace);
        Model.Backward(0, Workspace);
    }

    /// <summary>Passes with an update after each.</summary>
    public void Update(Optimizer optimizer, int updates)
    {
        optimizer.Attach(TModel.Info.BlockFloats);
        var trainable = BlockRange.Trainable(TModel.Info);
        for (int i = 0; i < updates; i++)
        {
            Workspace.Update = i;
            Pass();
            optimizer.Update(Model.Parameters.Values, Workspace.ParameterGradients, trainable, 1);
        }
    }

    /// <summary>What leaves one row of the batch: outputs, final states, traces, gradients of inputs and initial states, as bits.</summary>
    public List<(string What, int[] Bits)> Row(int row)
    {
        var result = new List<(string, int[])>();
        foreach (var port in TModel.Info.Entries[0].Ports)
        {
            if (port.Kind == PortKind.Token) continue;
            bool leaves = port.Role is not (PortRole.Input or PortRole.InitialState);
            var values = leaves ? Workspace.Port(port.Name, port.Role) : Workspace.Gradient(port.Name, port.Role);
            var bits = new List<int>();
            for (int t = 0; t < (port.Axis is null ? 1 : Workspace.Axis(port.Axis).Lengths[row]); t++)
                for (int i = 0; i < NumbersOf(port, a => a.Lengths[row]); i++) bits.Add(BitConverter.SingleToInt32Bits(values[(t * batch + row) * NumbersOf(port, a => a.Length) + i]));
            result.Add(((leaves ? port.Role is PortRole.Trace or PortRole.TracedGradient ? $"{port.Role} " : "" : "d") + port.Name, [.. bits]));
        }
        return result;
    }

    /// <summary>A digest of everything that leaves, and of parameters and their gradients.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int row = 0; row < batch; row++)
            foreach (var (_, bits) in Row(row))
                foreach (int b in bits) hash.AppendData(BitConverter.GetBytes(b));
        foreach (var values in new[] { Model.Parameters.Values.ToArray(), Workspace.ParameterGradients.ToArray() })
            foreach (float v in values) hash.AppendData(BitConverter.GetBytes(v));
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    void Fill(PortInfo port, int firstRow, Action<int, float> set)
    {
        int width = port.Kind == PortKind.Token ? 1 : NumbersOf(port, a => a.Length);
        for (int t = 0; t < (port.Axis is null ? 1 : Workspace.Axis(port.Axis).Length); t++)
            for (int row = 0; row < batch; row++)
                for (int i = 0; i < width; i++) set((t * batch + row) * width + i, Number(port.Name, (int)port.Role, firstRow + row, t, i));
    }

    /// <summary>Numbers of a row at a step: the width, or one for each step of a second axis.</summary>
    int NumbersOf(PortInfo port, Func<WorkspaceAxis, int> steps) => port.Width * (port.Across is null ? 1 : steps(Workspace.Axis(port.Across)));

    /// <summary>How many tokens a port takes in a row: its classes, or the steps that it chooses among.</summary>
    int ClassesOf(PortInfo port, int row) => port.StepsOf.Count == 0 ? port.Width : port.StepsOf.Min(axis => Workspace.Axis(axis).Lengths[row]);

    /// <summary>The steps of a row on an axis after the first, from 1 to 20: they do not follow those on the first.</summary>
    static int FurtherLength(string axis, int row) => 1 + (row * 11 + axis.Length) % 20;

    /// <summary>A number in [-1, 1) of its key alone.</summary>
    static float Number(string name, int role, int row, int step, int entry)
    {
        ulong h = 14695981039346656037;
        foreach (char c in name) h = (h ^ c) * 1099511628211;
        foreach (int part in (ReadOnlySpan<int>)[role, row, step, entry]) h = (h ^ (ulong)part) * 1099511628211;
        h ^= h >> 31;
        h *= 0x9E3779B97F4A7C15;
        h ^= h >> 29;
        return (h >> 40) * (2f / (1 << 24)) - 1;
    }
}
