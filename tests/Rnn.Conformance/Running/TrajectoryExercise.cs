using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Running;

/// <summary>
/// Forward, loss, Backward, clipping, optimizer, again and again: update k uses window k mod N. The state starts at zero for every window,
/// or goes on without a derivative and starts at zero where the windows begin anew.
/// </summary>
internal sealed class TrajectoryExercise : ModelExercise
{
    public required ParameterMap Parameters { get; init; }
    public required IReadOnlyList<string> States { get; init; }
    public required Loss Loss { get; init; }
    public required Optimizer Optimizer { get; init; }
    public required int Windows { get; init; }
    public required int Steps { get; init; }
    public required int Batch { get; init; }

    /// <summary>Token inputs by port and tensor, where there are several; empty: the only input.</summary>
    public IReadOnlyList<(string Port, string Tensor)> Inputs { get; init; } = [];

    /// <summary>Steps of further axes, by port.</summary>
    public IReadOnlyList<(string Port, int Steps)> StepsOf { get; init; } = [];

    protected override void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison)
    {
        Parameters.Set(model, vector);
        var workspace = model.Allocate(StepsOf.Select(s => s.Steps).Append(Steps).Max(), Batch);
        workspace.Length = Steps;
        foreach (var (port, steps) in StepsOf) workspace.Axis(port).Length = steps;
        Optimizer.Attach(model.Info.BlockFloats);
        BlockRange[] all = BlockRange.Trainable(model.Info);
        int updates = vector.Options.Int("updates");
        double[] losses = new double[updates], norms = new double[updates];
        for (int update = 0; update < updates; update++)
        {
            Fill(vector, model, workspace, update % Windows);
            foreach (var state in States)
                if (vector.Options.Flag("carry") && update % Windows != 0) workspace.Port(state, PortRole.FinalState).CopyTo(workspace.Port(state, PortRole.InitialState));
                else workspace.Port(state, PortRole.InitialState).Clear();
            model.Forward(workspace);
            losses[update] = Evaluate(vector, model, workspace, update % Windows);
            if (update == 0) comparison.Output("first_output", vector.Expected["first_output"], Array.ConvertAll(Output(model, workspace).ToArray(), v => (double)v));
            foreach (var state in States) workspace.Gradient(state, PortRole.FinalState).Clear();
            workspace.ParameterGradients.Clear();
            model.Backward(workspace);
            if (update == 0) Parameters.CompareGradients(model, workspace, vector, comparison);
            norms[update] = GradientNorm.Of(workspace.ParameterGradients, all);
            Optimizer.Update(model.Block, workspace.ParameterGradients, all, GradientNorm.Factor(norms[update], (float)vector.Options.Number("clip_norm", 0)));
        }

        comparison.Output("losses", vector.Expected["losses"], losses);
        comparison.Output("gradient_norms", vector.Expected["gradient_norms"], norms);
        Parameters.Compare(model, model.Block, vector.ExpectedGroup("final_parameters"), comparison.Output);
        foreach (var (name, expected) in vector.Groups.GetValueOrDefault("expected/final_state") ?? new Dictionary<string, Tensor>())
            comparison.Output(name, expected, Array.ConvertAll(workspace.Port(States.Single(s => s.EndsWith("." + name, StringComparison.Ordinal)), PortRole.FinalState).ToArray(), v => (double)v));
    }

    static ReadOnlySpan<float> Output(IModelUnderTest model, Workspace workspace) => workspace.Port(Ports.Find(model, PortRole.Output, null).Name, PortRole.Output);

    void Fill(VectorCase vector, IModelUnderTest model, Workspace workspace, int window)
    {
        if (vector.Inputs.TryGetValue("lengths", out var lengths)) Window(lengths, window).ToArray().Select(l => (int)l).ToArray().CopyTo(workspace.Lengths);
        foreach (var (port, tensor) in Inputs) Array.ConvertAll(Window(vector.Inputs[tensor], window).ToArray(), d => (int)d).CopyTo(workspace.Tokens(port));
        if (Inputs.Count > 0) return;
        var input = Ports.Find(model, PortRole.Input, null);
        if (input.Kind == PortKind.Token)
        {
            var tokens = workspace.Tokens(input.Name);
            int i = 0;
            foreach (double token in Window(vector.Inputs["tokens"], window)) tokens[i++] = (int)token;
            return;
        }

        Array.ConvertAll(Window(vector.Inputs["x"], window).ToArray(), d => (float)d).CopyTo(workspace.Port(input.Name, PortRole.Input));
    }

    double Evaluate(VectorCase vector, IModelUnderTest model, Workspace workspace, int window)
    {
        var output = Ports.Find(model, PortRole.Output, null);
        var prediction = workspace.Port(output.Name, PortRole.Output);
        var totals = Loss.Evaluate(new LossRows
        {
            Width = output.Width,
            Prediction = prediction,
            Weights = Enumerable.Repeat(1f, prediction.Length / output.Width).ToArray(),
            Labels = vector.Inputs.TryGetValue("labels", out var labels) ? Array.ConvertAll(Window(labels, window).ToArray(), d => (int)d) : [],
            Values = vector.Inputs.TryGetValue("target", out var target) ? Array.ConvertAll(Window(target, window).ToArray(), d => (float)d) : [],
            Gradient = workspace.Gradient(output.Name, PortRole.Output),
        });
        return Loss.Value(totals);
    }

    ReadOnlySpan<double> Window(Tensor all, int window) => all.Data.AsSpan(window * (all.Length / Windows), all.Length / Windows);
}
