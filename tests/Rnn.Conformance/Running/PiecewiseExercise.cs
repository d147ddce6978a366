using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>
/// Forward and Backward piece by piece on one workspace: the final state of a piece is the initial state of the next, without a
/// derivative; parameter gradients add up. The loss is half the squared distance from a target.
/// </summary>
internal sealed class PiecewiseExercise : ModelExercise
{
    public required ParameterMap Parameters { get; init; }
    public required StateMap States { get; init; }
    public required int Steps { get; init; }
    public required int PieceSteps { get; init; }

    protected override void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison)
    {
        Parameters.Set(model, vector);
        var workspace = model.Allocate(Math.Min(PieceSteps, Steps), batch: 1);
        States.SetInitial(workspace, vector);
        string input = Ports.Find(model, PortRole.Input, "x").Name, output = Ports.Find(model, PortRole.Output, null).Name;
        Tensor x = vector.Inputs["x"], target = vector.Inputs["target"], expected = vector.Expected["outputs"];
        var outputs = new double[expected.Length];
        var inputGradient = new double[x.Length];
        double loss = 0;
        for (int start = 0; start < Steps; start += PieceSteps)
        {
            int cut = start;
            if (start > 0) States.Carry(workspace);
            States.CompareInitial(workspace, vector, state => $"cut{cut}.{state.Final}", comparison);
            workspace.Length = Math.Min(PieceSteps, Steps - start);
            Part(x, start, workspace.Length).CopyTo(workspace.Port(input, PortRole.Input));
            model.Forward(workspace);
            loss += Piece(workspace.Port(output, PortRole.Output), workspace.Gradient(output, PortRole.Output), outputs.AsSpan(start * expected.Shape[1]), Part(target, start, workspace.Length));
            States.SetUpstream(workspace, vector);
            model.Backward(workspace);
            int first = start * x.Shape[1];
            foreach (float d in workspace.Gradient(input, PortRole.Input)[..(workspace.Length * x.Shape[1])]) inputGradient[first++] = d;
        }
        comparison.Output("outputs", expected, outputs);
        comparison.Output("loss", vector.Expected["loss"], [loss]);
        States.CompareFinal(workspace, vector, comparison);
        Parameters.CompareGradients(model, workspace, vector, comparison);
        comparison.Gradient("x", vector.Gradients["x"], inputGradient);
    }

    static double Piece(ReadOnlySpan<float> port, Span<float> gradient, Span<double> outputs, ReadOnlySpan<float> target)
    {
        double loss = 0;
        for (int i = 0; i < target.Length; i++)
        {
            outputs[i] = port[i];
            gradient[i] = port[i] - target[i];
            loss += 0.5 * ((double)port[i] - target[i]) * ((double)port[i] - target[i]);
        }
        return loss;
    }

    static float[] Part(Tensor tensor, int start, int steps)
        => Array.ConvertAll(tensor.Data[(start * tensor.Shape[1])..((start + steps) * tensor.Shape[1])], d => (float)d);
}
