using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>One Forward over a batch of sequences, a loss, one Backward: what most kinds are.</summary>
internal sealed class SequenceExercise : ModelExercise
{
    public required ParameterMap Parameters { get; init; }
    public StateMap States { get; init; } = new([]);
    public required IReadOnlyList<InputPort> Inputs { get; init; }
    public required OutputView Output { get; init; }
    /// <summary>Outputs beside the first one, by port; the loss does not read them.</summary>
    public IReadOnlyList<(string Port, OutputView View)> MoreOutputs { get; init; } = [];
    public required ILoss Loss { get; init; }

    /// <summary>A loss that the model itself computes beside the case's; null: none.</summary>
    public string? AuxiliaryLoss { get; init; }
    public required int Steps { get; init; }
    public int Batch { get; init; } = 1;

    /// <summary>Valid steps of each sequence; null: all.</summary>
    public int[]? Lengths { get; init; }

    /// <summary>Steps of further axes, by port.</summary>
    public IReadOnlyList<(string Port, int Steps)> StepsOf { get; init; } = [];

    /// <summary>Valid steps of each sequence on further axes, by port.</summary>
    public IReadOnlyList<(string Port, int[] Lengths)> LengthsOf { get; init; } = [];

    /// <summary>Valid steps [T x B], holes allowed; null: all.</summary>
    public bool[]? Mask { get; init; }

    protected override void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison)
    {
        Parameters.Set(model, vector);
        var workspace = model.Allocate(StepsOf.Select(s => s.Steps).Append(Steps).Max(), Batch);
        workspace.Length = Steps;
        foreach (var (port, steps) in StepsOf) workspace.Axis(port).Length = steps;
        foreach (var (port, lengths) in LengthsOf) lengths.CopyTo(workspace.Axis(port).Lengths);
        Lengths?.CopyTo(workspace.Lengths);
        if (Mask is not null) workspace.SetMask(Mask);
        States.SetInitial(workspace, vector);
        foreach (var input in Inputs) Ports.Fill(model, workspace, input, vector);

        model.Forward(workspace);
        var wanted = vector.Expected.GetValueOrDefault(Output.Tensor);          // a case may be about final states alone
        double[] outputs = wanted is null ? [] : Ports.ReadOutput(model, workspace, Output, wanted);
        if (wanted is not null) comparison.Output(Output.Tensor, wanted, outputs);
        foreach (var (port, view) in MoreOutputs)
        {
            var more = vector.Expected.GetValueOrDefault(view.Tensor) ?? vector.FinalStates.GetValueOrDefault(view.Tensor) ?? vector.Extra[view.Tensor];
            comparison.Output(view.Tensor, more, Ports.ReadOutput(model, workspace, view, more, port));
            workspace.Gradient(port, PortRole.Output).Clear();
        }
        States.CompareFinal(workspace, vector, comparison);

        var loss = Loss.Evaluate(outputs);
        Ports.SetUpstream(model, workspace, Output, loss.Gradient);
        double total = loss.Value + Parameters.Penalty(vector) + States.SetUpstream(workspace, vector);
        if (AuxiliaryLoss is { } part)
        {
            total += workspace.Port(part, PortRole.AuxiliaryLoss)[0];
            workspace.Gradient(part, PortRole.AuxiliaryLoss)[0] = 1;
        }
        if (vector.Expected.TryGetValue("loss", out var expected)) comparison.Output("loss", expected, [total]);
        foreach (var (name, values) in loss.Extra)
            if (vector.Extra.TryGetValue(name, out var extra)) comparison.Output(name, extra, values);
        if (vector.Gradients.Count == 0) return;      // a case without gradients

        model.Backward(workspace);
        Parameters.CompareGradients(model, workspace, vector, comparison);
        States.CompareGradients(workspace, vector, comparison);
        foreach (var input in Inputs) Ports.CompareGradient(model, workspace, input, vector, comparison);
    }
}
