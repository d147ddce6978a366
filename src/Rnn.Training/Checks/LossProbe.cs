namespace Rnn.Training;

/// <summary>A model on random inputs with a loss that is a weighted sum of everything it tells; its parameters may be moved and are moved back.</summary>
internal sealed class LossProbe<TModel> : IDisposable where TModel : class, IRnnModel<TModel>
{
    readonly TModel model;
    readonly int entry;
    readonly Workspace workspace;
    readonly float[] parameters;
    readonly ulong seed;

    public LossProbe(TModel model, GradientCheckOptions options)
    {
        this.model = model;
        seed = options.Seed;
        entry = options.Entry is null ? 0 : TModel.Info.Entries.ToList().FindIndex(e => e.Name == options.Entry);
        if (entry < 0) throw new ArgumentException($"{TModel.Info.Name} has no entry \"{options.Entry}\"; it has {string.Join(", ", TModel.Info.Entries.Select(e => $"\"{e.Name}\""))}.");
        parameters = model.Parameters.Values.ToArray();
        workspace = new Workspace(TModel.Plan(entry, options.Length, options.Batch)) { Length = options.Length, Batch = options.Batch, Threads = 1 };
        for (int axis = 0; axis < workspace.Axes.Count; axis++)
            for (int row = 0; row < options.Batch; row++) workspace.Axes[axis].Lengths[(row + axis) % options.Batch] = Math.Max(1, workspace.Axes[axis].Length - row);
        foreach (var (index, port) in Ports.Where(p => p.Port.Role is PortRole.Input or PortRole.InitialState))
        {
            var random = Random(index);
            if (port.Kind == PortKind.Token) FillTokens(workspace.Tokens(port.Name), port.StepsOf.Count == 0 ? port.Width : port.StepsOf.Min(FewestSteps), random);
            else Fill(workspace.Port(port.Name, port.Role), random);
        }
    }

    IEnumerable<(int Index, PortInfo Port)> Ports => TModel.Info.Entries[entry].Ports.Index();
    IEnumerable<(int Index, PortInfo Port)> Told => Ports.Where(p => p.Port.Role is PortRole.Output or PortRole.FinalState or PortRole.AuxiliaryLoss);

    public void Dispose() => workspace.Dispose();

    /// <summary>The gradient of the loss by Backward, packed as the parameters are.</summary>
    public float[] Gradient()
    {
        model.Forward(entry, workspace);
        foreach (var (index, port) in Told) Fill(workspace.Gradient(port.Name, port.Role), Random(index));
        workspace.ParameterGradients.Clear();
        model.Backward(entry, workspace);
        return workspace.ParameterGradients.ToArray();
    }

    /// <summary>The loss with one parameter moved.</summary>
    public double LossAt(int place, double by)
    {
        var values = model.Parameters.Values;
        parameters.CopyTo(values);
        values[place] += (float)by;
        return Loss();
    }

    /// <summary>The loss with all parameters moved along a direction.</summary>
    public double LossAlong(ReadOnlySpan<float> direction, double by)
    {
        var values = model.Parameters.Values;
        for (int i = 0; i < values.Length; i++) values[i] = (float)(parameters[i] + (by * direction[i]));
        return Loss();
    }

    double Loss()
    {
        model.Forward(entry, workspace);
        double loss = 0;
        foreach (var (index, port) in Told)
        {
            var random = Random(index);
            var values = workspace.Port(port.Name, port.Role);
            int batch = workspace.Batch;
            var lengths = port.Axis is null ? [] : workspace.Axis(port.Axis).Lengths;
            for (int i = 0; i < values.Length; i++)
            {
                int row = i / port.Width % batch, step = i / port.Width / batch;
                if (port.Axis is null || port.Across is not null || step < lengths[row]) loss += (double)values[i] * Weight(random, i);
            }
        }

        return loss;
    }

    /// <summary>Steps that every row has on an axis.</summary>
    int FewestSteps(string axis)
    {
        int fewest = int.MaxValue;
        foreach (int length in workspace.Axis(axis).Lengths) fewest = Math.Min(fewest, length);
        return fewest;
    }

    CounterRandom Random(int port) => CounterRandom.For(seed, 0, port, 0, 0);

    static void Fill(Span<float> values, CounterRandom random)
    {
        for (int i = 0; i < values.Length; i++) values[i] = Weight(random, i);
    }

    static void FillTokens(Span<int> tokens, int classes, CounterRandom random)
    {
        for (int i = 0; i < tokens.Length; i++) tokens[i] = (int)(random.Uniform(i) * classes);
    }

    static float Weight(CounterRandom random, int i) => (2 * random.Uniform(i)) - 1;
}
