namespace Rnn.Training;

/// <summary>Runs a model over batches and looks at its states: saturated values, dead units, units that never change.</summary>
public static class StateCheck
{
    /// <summary>Looks at the final states of some batches.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="data">Sequences; different lengths show different steps.</param>
    /// <param name="loss">A loss that fits the data, for the targets' sake; it is not evaluated.</param>
    /// <param name="options">Entry, batch size.</param>
    /// <param name="batches">How many batches.</param>
    public static StateReport Run<TModel>(TModel model, TrainingData data, Loss loss, TrainingOptions? options = null, int batches = 8) where TModel : class, IRnnModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new TrainingOptions();
        var entry = TrainedEntry.Find(TModel.Info, options);
        int own = entry.OwnSteps(steps => TModel.Plan(entry.Index, steps, 1));
        var source = data.Open(new BatchRequest(entry.Inputs, entry.Output, loss, options.SequenceLength, options.BatchSize, options.Seed, options.Shuffle) { OutputSteps = own });
        using var workspace = new Workspace(TModel.Plan(entry.Index, source.SequenceLength, source.BatchSize)) { Threads = 1 };
        var targets = new TargetBuffer(entry.Output.Axis is null ? source.BatchSize : (own > 0 ? own : source.SequenceLength) * source.BatchSize, entry.Output.Width);
        var ports = TModel.Info.Entries[entry.Index].Ports.Where(p => p.Role == PortRole.FinalState).ToList();
        var seen = ports.ToDictionary(p => p.Name, p => new StateValues(p.Width), StringComparer.Ordinal);
        source.Begin(0);
        entry.ClearStates(workspace);
        for (int batch = 0; batch < Math.Min(batches, source.Batches); batch++)
        {
            source.Fill(batch, workspace, targets);
            model.Forward(entry.Index, workspace);
            foreach (var port in ports) seen[port.Name].Add(workspace.Port(port.Name, PortRole.FinalState));
            if (source.CarriesState) entry.CarryStates(workspace);
        }

        return new StateReport(TModel.Info.Name, [.. ports.Select(p => seen[p.Name].Health(p.Name))]);
    }

    /// <summary>What was seen of one state.</summary>
    sealed class StateValues(int width)
    {
        readonly float[] low = [.. Enumerable.Repeat(float.PositiveInfinity, width)], high = [.. Enumerable.Repeat(float.NegativeInfinity, width)];
        long saturated, all;

        public void Add(ReadOnlySpan<float> rows)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                (low[i % width], high[i % width]) = (Math.Min(low[i % width], rows[i]), Math.Max(high[i % width], rows[i]));
                if (Math.Abs(Math.Abs(rows[i]) - 1) < 0.01) saturated++;
                all++;
            }
        }

        public StateHealth Health(string name) => new(
            name, width, all == 0 ? 0 : (double)saturated / all,
            Enumerable.Range(0, width).Count(i => low[i] == 0 && high[i] == 0), Enumerable.Range(0, width).Count(i => low[i] == high[i] && low[i] != 0));
    }
}
