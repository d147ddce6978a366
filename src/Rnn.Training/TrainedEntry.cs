namespace Rnn.Training;

/// <summary>The entry that is trained, its inputs, the output that the loss judges, and the states that a stream carries on.</summary>
internal sealed class TrainedEntry
{
    readonly string[] states;
    readonly string[] losses;
    readonly string? grown;

    TrainedEntry(int index, IReadOnlyList<PortInfo> inputs, PortInfo output, string[] states, string? grown, string[] losses)
        => (Index, Inputs, Output, this.states, this.grown, this.losses) = (index, inputs, output, states, grown, losses);

    public int Index { get; }

    public IReadOnlyList<PortInfo> Inputs { get; }

    public PortInfo Output { get; }

    public static TrainedEntry Find(ModelInfo model, TrainingOptions options)
    {
        int index = options.Entry is null && model.Entries.Count == 1 ? 0 : IndexOf(model, options.Entry);
        var ports = model.Entries[index].Ports;
        var inputs = ports.Where(p => p.Role == PortRole.Input).ToArray();
        if (inputs.Length == 0) throw new ArgumentException($"Entry \"{model.Entries[index].Name}\" of {model.Name} has no input.");
        var outputs = ports.Where(p => p.Role == PortRole.Output && p.Kind == PortKind.Real && p.Across is null).ToArray();
        var output = options.Output is null && outputs.Length == 1
            ? outputs[0]
            : outputs.FirstOrDefault(p => p.Name == options.Output)
                ?? throw new ArgumentException($"{model.Name} has the outputs {Names(outputs.Select(p => p.Name))}; the options ask for {(options.Output is null ? "none" : $"\"{options.Output}\"")}.");
        var finals = ports.Where(p => p.Role == PortRole.FinalState).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var states = ports.Where(p => p.Role == PortRole.InitialState && finals.Contains(p.Name)).Select(p => p.Name).ToArray();
        var grown = ports.FirstOrDefault(p => p.IsAppended)?.Name;
        return new TrainedEntry(index, inputs, output, states, grown, [.. ports.Where(p => p.Role == PortRole.AuxiliaryLoss).Select(p => p.Name)]);
    }

    /// <summary>Steps of the output where the model sets their number and not the inputs; else 0.</summary>
    /// <param name="plan">Of this entry, for a number of steps.</param>
    public int OwnSteps(Func<int, WorkspacePlan> plan) =>
        Output.Axis is { } axis && Inputs.All(i => i.Axis != axis) && plan(1).LengthOf(axis) is var own && plan(2).LengthOf(axis) == own ? own : 0;

    public ReadOnlySpan<float> Prediction(Workspace workspace) => workspace.Port(Output.Name, PortRole.Output);

    public Span<float> Gradient(Workspace workspace) => workspace.Gradient(Output.Name, PortRole.Output);

    /// <summary>Totals of a batch with the losses that the model itself adds to every sequence; writes their gradients.</summary>
    public LossTotals WithOwnLosses(LossTotals totals, Workspace workspace, Reduction reduction)
    {
        if (losses.Length == 0) return totals;
        double sum = 0;
        int sequences = 0;
        foreach (int length in workspace.Lengths[..workspace.Batch])
            if (length > 0) sequences++;
        float scale = reduction == Reduction.Sum || sequences == 0 ? 1 : 1f / sequences;
        foreach (string loss in losses)
        {
            ReadOnlySpan<float> values = workspace.Port(loss, PortRole.AuxiliaryLoss);
            var gradient = workspace.Gradient(loss, PortRole.AuxiliaryLoss);
            for (int row = 0; row < workspace.Batch; row++)
            {
                bool counts = workspace.Lengths[row] > 0;
                if (counts) sum += values[row];
                gradient[row] = counts ? scale : 0;
            }
        }

        return totals with { Auxiliary = sum, Sequences = sequences };
    }

    /// <summary>Every row starts from zero.</summary>
    public void ClearStates(Workspace workspace)
    {
        foreach (string state in states) workspace.Port(state, PortRole.InitialState).Clear();
    }

    /// <summary>The value of the state goes on; its gradient stops here.</summary>
    /// <exception cref="InvalidTrainingDataException">A state grows with every step: windows of a stream would each begin without it.</exception>
    public void CarryStates(Workspace workspace)
    {
        if (grown is not null) throw new InvalidTrainingDataException($"State \"{grown}\" grows with every step, and a pass begins with none: windows of a stream cannot carry it on. Train on whole sequences: SequenceData, PortData.");
        foreach (string state in states)
            workspace.Port(state, PortRole.FinalState).CopyTo(workspace.Port(state, PortRole.InitialState));
    }

    public void ClearStateGradients(Workspace workspace)
    {
        foreach (string state in states) workspace.Gradient(state, PortRole.FinalState).Clear();
    }

    static int IndexOf(ModelInfo model, string? name)
    {
        for (int i = 0; i < model.Entries.Count; i++)
            if (model.Entries[i].Name == name) return i;
        throw new ArgumentException($"{model.Name} has the entries {Names(model.Entries.Select(e => e.Name))}; the options ask for {(name is null ? "none" : $"\"{name}\"")}.");
    }

    static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"\"{n}\""));
}
