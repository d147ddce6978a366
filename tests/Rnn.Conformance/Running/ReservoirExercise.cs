using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Running;

/// <summary>
/// A fixed network whose states are compared step by step, then ridge regression on the states that the case gives: what it solves for is too
/// ill-conditioned to be compared on states in single precision.
/// </summary>
internal sealed class ReservoirExercise : ModelExercise
{
    public required Func<VectorCase, IReadOnlyList<(string Name, double[] Values)>> Parameters { get; init; }

    /// <summary>The rows of the input port.</summary>
    public required Func<VectorCase, double[]> Inputs { get; init; }

    /// <summary>States of the model, and what the case calls their last values.</summary>
    public required IReadOnlyList<(string State, string Final)> States { get; init; }

    /// <summary>Which columns of the output port are states, and what they must be.</summary>
    public required Func<VectorCase, (int First, int Count, double[] Expected)> Features { get; init; }

    /// <summary>The rows that the read-out sees, without the constant, and how many steps are left out of the fit.</summary>
    public required Func<VectorCase, (double[] Rows, int Washout)> Readout { get; init; }

    protected override void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison)
    {
        foreach (var (name, values) in Parameters(vector)) model.SetParameter(name, Array.ConvertAll(values, x => (float)x));
        int steps = vector.Options.Int("T");
        var workspace = model.Allocate(steps, batch: 1);
        double[] inputs = Inputs(vector);
        var port = workspace.Port("x", PortRole.Input);
        for (int i = 0; i < inputs.Length; i++) port[i] = (float)inputs[i];
        foreach (var (state, _) in States) workspace.Port(state, PortRole.InitialState).Clear();
        model.Forward(workspace);

        var (first, count, expected) = Features(vector);
        var output = workspace.Port("y", PortRole.Output);
        int width = output.Length / steps;
        var found = new double[expected.Length];
        for (int t = 0; t < steps; t++)
            for (int i = 0; i < count; i++) found[t * count + i] = output[t * width + first + i];
        comparison.Output("states", new Tensor([steps, count], expected), found);
        foreach (var (state, final) in States) comparison.Output(final, vector.FinalStates[final], Array.ConvertAll(workspace.Port(state, PortRole.FinalState).ToArray(), x => (double)x));
        CompareReadout(vector, comparison);
    }

    void CompareReadout(VectorCase vector, Comparison comparison)
    {
        var (rows, washout) = Readout(vector);
        var target = vector.Inputs["target"];
        int steps = target.Shape[0], targets = target.Shape[1], features = rows.Length / steps;
        var regression = new RidgeRegression(features, targets, vector.Options.Number("ridge", 0));
        for (int t = washout; t < steps; t++) regression.Add(rows.AsSpan(t * features, features), target.Data.AsSpan(t * targets, targets));
        var readout = regression.Solve();
        var outputs = new double[target.Length];
        for (int t = 0; t < steps; t++) readout.Apply(rows.AsSpan(t * features, features), outputs.AsSpan(t * targets, targets));

        comparison.Output("Wout", vector.Extra["Wout"], [.. from o in Enumerable.Range(0, targets) from i in Enumerable.Range(0, features + 1) select readout[o, i]]);
        comparison.Output("outputs", vector.Expected["outputs"], outputs);
        int[] judged = [.. Enumerable.Range(washout * targets, target.Length - washout * targets)];
        comparison.Output("loss", vector.Expected["loss"], [judged.Average(i => Math.Pow(outputs[i] - target.Data[i], 2))]);
        if (vector.Extra.TryGetValue("nrmse", out var nrmse))
            comparison.Output("nrmse", nrmse, [.. Enumerable.Range(0, targets).Select(o => Error([.. judged.Where(i => i % targets == o)]))]);

        double Error(int[] own)
        {
            double mean = own.Average(i => target.Data[i]);
            return Math.Sqrt(own.Sum(i => Math.Pow(outputs[i] - target.Data[i], 2)) / own.Sum(i => Math.Pow(target.Data[i] - mean, 2)));
        }
    }
}
