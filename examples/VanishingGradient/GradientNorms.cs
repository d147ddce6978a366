using Rnn;

namespace VanishingGradientExample;

/// <summary>|dL/dh| at every step of a new network, where the loss is its last output; mean over some random sequences.</summary>
static class GradientNorms
{
    const int Width = 32, Rows = 16;

    public static double[] Of<TModel>(int steps, ulong seed) where TModel : class, IRnnModel<TModel>
    {
        var model = TModel.Create(seed);
        using var workspace = new Workspace(TModel.Plan(0, steps, Rows)) { Length = steps, Batch = Rows, Threads = 1 };
        var random = CounterRandom.For(seed, 0, 0, 0, 0);
        var x = workspace.Port("x", PortRole.Input);
        for (int i = 0; i < x.Length; i++) x[i] = 2 * random.Uniform(i) - 1;
        workspace.Port("probe", PortRole.Input).Clear();
        model.Forward(0, workspace);
        workspace.Gradient("y", PortRole.Output).Fill(1);
        foreach (var state in TModel.Info.Entries[0].Ports.Where(p => p.Role == PortRole.FinalState)) workspace.Gradient(state.Name, PortRole.FinalState).Clear();
        workspace.ParameterGradients.Clear();
        model.Backward(0, workspace);

        var gradient = workspace.Gradient("probe", PortRole.Input);
        var norms = new double[steps];
        for (int t = 0; t < steps; t++)
            for (int row = 0; row < Rows; row++)
            {
                double square = 0;
                foreach (float g in gradient.Slice((t * Rows + row) * Width, Width)) square += (double)g * g;
                norms[t] += Math.Sqrt(square) / Rows;
            }
        return norms;
    }
}
