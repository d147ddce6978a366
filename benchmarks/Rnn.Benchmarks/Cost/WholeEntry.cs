using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Cost;

/// <summary>One row through the forward pass of an entry with several sequences, each of a length of its own.</summary>
sealed class WholeEntry<TModel> : Workload
    where TModel : class, IRnnModel<TModel>
{
    readonly TModel model = TModel.Create(1);
    readonly Workspace workspace;

    /// <param name="lengths">Steps by axis.</param>
    public WholeEntry(IReadOnlyDictionary<string, int> lengths)
    {
        var plan = TModel.Plan(0, lengths.Values.Max(), 1);
        foreach (var (axis, steps) in lengths) plan = plan.With(axis, steps);
        workspace = new Workspace(plan);
        var random = new Random(1);
        foreach (var port in TModel.Info.Entries[0].Ports.Where(p => p.Role == PortRole.Input))
            if (port.Kind == PortKind.Token)
                foreach (ref int token in workspace.Tokens(port.Name)) token = random.Next(port.StepsOf.Count > 0 ? lengths[port.StepsOf[0]] : port.Width);
            else
                foreach (ref float x in workspace.Port(port.Name, PortRole.Input)) x = random.NextSingle();
    }

    public override string Metric => "ms";

    public override void Run(int times)
    {
        for (int i = 0; i < times; i++) model.Forward(0, workspace);
    }

    public override void Dispose() => workspace.Dispose();
}
