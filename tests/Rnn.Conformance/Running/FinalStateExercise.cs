using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>
/// The loss is half the squared distance of a final state from a target. Beside the gradients the case lists |d loss / d h| at every
/// step: found by running the steps one at a time, last to first, each handing the derivative of its initial state to the one before.
/// </summary>
internal sealed class FinalStateExercise : ModelExercise
{
    public required ParameterMap Parameters { get; init; }
    public required StateMap States { get; init; }

    /// <summary>The state that the loss reads; it is also the output of every step.</summary>
    public required string State { get; init; }
    public required int Steps { get; init; }

    protected override void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison)
    {
        Parameters.Set(model, vector);
        var workspace = model.Allocate(Steps, batch: 1);
        States.SetInitial(workspace, vector);
        var input = new InputPort("x", "x");
        var output = new RowView("outputs");
        Ports.Fill(model, workspace, input, vector);
        model.Forward(workspace);
        double[] outputs = Ports.ReadOutput(model, workspace, output, vector.Expected["outputs"]);
        comparison.Output("outputs", vector.Expected["outputs"], outputs);
        States.CompareFinal(workspace, vector, comparison);

        Ports.SetUpstream(model, workspace, output, new double[outputs.Length]);
        double loss = SetDistance(workspace, vector.Inputs["target"]);
        comparison.Output("loss", vector.Expected["loss"], [loss]);
        model.Backward(workspace);
        Parameters.CompareGradients(model, workspace, vector, comparison);
        States.CompareGradients(workspace, vector, comparison);
        Ports.CompareGradient(model, workspace, input, vector, comparison);
        if (vector.Extra.TryGetValue("gradient_norms_of_h", out var norms)) comparison.Gradient("gradient_norms_of_h", norms, Norms(vector, model));
    }

    double SetDistance(Workspace workspace, Tensor target)
    {
        var final = workspace.Port(State, PortRole.FinalState);
        var gradient = workspace.Gradient(State, PortRole.FinalState);
        double loss = 0;
        for (int i = 0; i < target.Length; i++)
        {
            double distance = final[i] - target.Data[i];
            gradient[i] = (float)distance;
            loss += 0.5 * distance * distance;
        }
        return loss;
    }

    double[] Norms(VectorCase vector, IModelUnderTest model)
    {
        Tensor x = vector.Inputs["x"], states = vector.Expected["outputs"], target = vector.Inputs["target"];
        int width = target.Length;
        var workspace = model.Allocate(1, batch: 1);
        var norms = new double[Steps];
        float[] upstream = [.. Enumerable.Range(0, width).Select(i => (float)(states.Data[^(width - i)] - target.Data[i]))];
        for (int t = Steps - 1; t >= 0; t--)
        {
            norms[t] = Math.Sqrt(upstream.Sum(d => (double)d * d));
            Row(x, t).CopyTo(workspace.Port("x", PortRole.Input));
            (t > 0 ? Row(states, t - 1) : [.. vector.Inputs["h0"].Data.Select(h => (float)h)]).CopyTo(workspace.Port(State, PortRole.InitialState));
            model.Forward(workspace);
            upstream.CopyTo(workspace.Gradient(State, PortRole.FinalState));
            Ports.SetUpstream(model, workspace, new RowView("outputs"), new double[width]);
            model.Backward(workspace);
            upstream = workspace.Gradient(State, PortRole.InitialState).ToArray();
        }
        return norms;
    }

    static float[] Row(Tensor tensor, int row) => [.. tensor.Data.AsSpan(row * tensor.Shape[1], tensor.Shape[1]).ToArray().Select(d => (float)d)];
}
