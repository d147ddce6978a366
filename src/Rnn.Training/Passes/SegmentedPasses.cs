using System.Numerics.Tensors;

namespace Rnn.Training;

/// <summary>
/// Segment by segment: the forward pass keeps the states between segments alone, and the backward pass, from the last segment to the first,
/// computes each one again before it goes through it (Chen, Xu, Zhang, Guestrin, 2016). Memory for one segment and T / k states instead of T
/// steps, for one more forward pass. The numbers are those of whole sequences but for the order in which segments' gradients are added.
/// </summary>
internal sealed class SegmentedPasses<TModel> : IPasses where TModel : class, IRnnModel<TModel>
{
    readonly TModel model;
    readonly int entry, every, capacity;
    readonly Workspace segment;
    readonly IReadOnlyList<PortInfo> ports;
    readonly List<float[][]> starts = [];
    readonly string[] states;

    /// <exception cref="ArgumentException">The entry cannot be cut: it looks ahead, answers once a sequence, or keeps a state to itself.</exception>
    public SegmentedPasses(TModel model, int entry, int every, int length, int batch, TrainingOptions options)
    {
        (this.model, this.entry, this.every, capacity) = (model, entry, every, batch);
        var info = TModel.Info.Entries[entry];
        ports = info.Ports;
        states = [.. ports.Where(p => p.Role == PortRole.FinalState).Select(p => p.Name)];
        if (ports.FirstOrDefault(p => p.Role == PortRole.InitialState && p.Axis is not null) is { } sequence) throw Uncut(info, $"state \"{sequence.Name}\" is a sequence");
        if (!info.Causal) throw Uncut(info, "an output depends on later inputs");
        if (ports.FirstOrDefault(p => p.Role is PortRole.Output or PortRole.AuxiliaryLoss && p.Axis is null) is { } once) throw Uncut(info, $"output \"{once.Name}\" comes once a sequence");
        if (states.FirstOrDefault(s => !ports.Any(p => p.Role == PortRole.InitialState && p.Name == s)) is { } closed) throw Uncut(info, $"state \"{closed}\" takes no start from outside");
        Memory = new Workspace(new WorkspacePlan(ports, [], TModel.Info.BlockFloats, length, batch)) { Seed = options.Seed };
        segment = new Workspace(TModel.Plan(entry, Math.Min(every, length), batch)) { Threads = options.Threads, Seed = options.Seed };
    }

    public Workspace Memory { get; }

    int Segments => (Memory.Length - 1) / every + 1;   // a sum could exceed an int

    public void Forward()
    {
        Memory.Prepare();
        foreach (var state in states) Memory.Port(state, PortRole.InitialState).CopyTo(Memory.Port(state, PortRole.FinalState));
        for (int s = 0; s < Segments; s++)
        {
            Keep(s);
            Compute(s);
            foreach (var port in ports.Where(p => p.Role == PortRole.Output)) Data(segment, port).CopyTo(Cut(Data(Memory, port), port, s));
            foreach (var state in states) segment.Port(state, PortRole.FinalState).CopyTo(Memory.Port(state, PortRole.FinalState));
        }
    }

    public void Backward()
    {
        Memory.PrepareBackward();
        segment.ParameterGradients.Clear();
        foreach (var port in Inputs.Where(p => p.Axis is null)) Gradient(Memory, port).Clear();
        foreach (var state in states) Memory.Gradient(state, PortRole.FinalState).CopyTo(Memory.Gradient(state, PortRole.InitialState));
        for (int s = Segments - 1; s >= 0; s--)
        {
            Compute(s);
            foreach (var port in ports.Where(p => p.Role == PortRole.Output)) Cut(Gradient(Memory, port), port, s).CopyTo(Gradient(segment, port));
            foreach (var state in states) Memory.Gradient(state, PortRole.InitialState).CopyTo(segment.Gradient(state, PortRole.FinalState));
            model.Backward(entry, segment);
            foreach (var port in Inputs)
                if (port.Axis is not null) Gradient(segment, port).CopyTo(Cut(Gradient(Memory, port), port, s));
                else TensorPrimitives.Add(Gradient(Memory, port), Gradient(segment, port), Gradient(Memory, port));
            foreach (var state in states) segment.Gradient(state, PortRole.InitialState).CopyTo(Memory.Gradient(state, PortRole.InitialState));
        }

        TensorPrimitives.Add(Memory.ParameterGradients, segment.ParameterGradients, Memory.ParameterGradients);
    }

    public void Dispose()
    {
        segment.Dispose();
        Memory.Dispose();
    }

    IEnumerable<PortInfo> Inputs => ports.Where(p => p.Role == PortRole.Input && p.Kind == PortKind.Real);

    /// <summary>The states before a segment.</summary>
    void Keep(int s)
    {
        if (starts.Count == s) starts.Add([.. states.Select(state => new float[ports.First(p => p.Name == state && p.Role == PortRole.FinalState).Width * capacity])]);
        for (int i = 0; i < states.Length; i++) Memory.Port(states[i], PortRole.FinalState).CopyTo(starts[s][i]);
    }

    /// <summary>The forward pass of a segment from the states before it.</summary>
    void Compute(int s)
    {
        int first = s * every;
        segment.Length = Math.Min(every, Memory.Length - first);
        segment.Batch = Memory.Batch;
        for (int row = 0; row < Memory.Batch; row++) segment.Lengths[row] = Math.Clamp(Memory.Lengths[row] - first, 0, segment.Length);
        (segment.Training, segment.Update, segment.Seed, segment.FirstRow, segment.FirstStep) = (Memory.Training, Memory.Update, Memory.Seed, Memory.FirstRow, Memory.FirstStep + first);
        foreach (var port in ports.Where(p => p.Role == PortRole.Input))
            if (port.Kind == PortKind.Token) Cut(Memory.Tokens(port.Name), port, s).CopyTo(segment.Tokens(port.Name));
            else Cut(Data(Memory, port), port, s).CopyTo(Data(segment, port));
        for (int i = 0; i < states.Length; i++)
        {
            var start = segment.Port(states[i], PortRole.InitialState);
            starts[s][i].AsSpan(0, start.Length).CopyTo(start);
        }

        model.Forward(entry, segment);
    }

    /// <summary>A segment's steps of a port; all of it where it has no steps.</summary>
    Span<T> Cut<T>(Span<T> whole, PortInfo port, int s)
    {
        if (port.Axis is null) return whole;
        int step = Memory.Batch * (port.Kind == PortKind.Token ? 1 : port.Width);
        return whole.Slice(s * every * step, Math.Min(every, Memory.Length - s * every) * step);
    }

    static Span<float> Data(Workspace workspace, PortInfo port) => workspace.Port(port.Name, port.Role);

    static Span<float> Gradient(Workspace workspace, PortInfo port) => workspace.Gradient(port.Name, port.Role);

    static ArgumentException Uncut(EntryInfo entry, string why)
        => new($"CheckpointEvery: entry {entry.Name} of {TModel.Info.Name} cannot be cut into segments, since {why}; train it with CheckpointEvery = 0.");
}
