using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>A loss and its gradient with respect to the prediction.</summary>
internal abstract class LossKind(string name) : IKind
{
    public string Name => name;
    public Schema Schema => Schema.Frameworks;

    protected abstract Loss LossOf(VectorCase vector, Reduction reduction);

    /// <summary>Whether each number of the prediction is judged alone, so that it may be a row with a weight of its own.</summary>
    protected virtual bool Elementwise(VectorCase vector) => true;

    public Exercise Prepare(VectorCase vector) => new DirectExercise((v, comparison) => Run(v, comparison));

    void Run(VectorCase vector, Comparison comparison)
    {
        var shape = vector.Inputs["prediction"].Shape;
        float[] prediction = Floats(vector.Inputs["prediction"]), gradient = new float[prediction.Length];
        string reductionName = vector.Options.Text("reduction", "mean");
        bool weighted = vector.Inputs.ContainsKey("mask") || vector.Inputs.ContainsKey("weight");
        int width = Elementwise(vector) && (weighted || shape.Length == 1) ? 1 : shape[^1];
        var weights = Weights(vector) ?? [.. Enumerable.Repeat(1f, prediction.Length / width)];
        var loss = LossOf(vector, reductionName switch { "sum" => Reduction.Sum, "batchmean" => Reduction.RowMean, _ => Reduction.Mean });
        var totals = loss.Evaluate(new LossRows
        {
            Width = width,
            Prediction = prediction,
            Weights = weights,
            Labels = vector.Inputs.TryGetValue("labels", out var labels) ? labels.Integers : [],
            Values = vector.Inputs.TryGetValue("target", out var target) ? Floats(target) : [],
            Gradient = gradient,
        });

        // PyTorch's weights do not enter the divisor of a mean, ours (as those of a mask) do.
        double factor = vector.Inputs.ContainsKey("weight") && reductionName == "mean" ? weights.Sum(w => (double)w) / weights.Length : 1;
        comparison.Output("loss", vector.Expected["loss"], [factor * loss.Value(totals)]);
        comparison.Gradient("prediction", vector.Gradients["prediction"], Array.ConvertAll(gradient, g => factor * g));
    }

    static float[]? Weights(VectorCase vector) =>
        (vector.Inputs.GetValueOrDefault("mask") ?? vector.Inputs.GetValueOrDefault("weight")) is { } weights ? Floats(weights) : null;

    protected static float[] Floats(Tensor tensor) => Array.ConvertAll(tensor.Data, d => (float)d);

    protected static ReadOnlyMemory<float> ClassWeights(VectorCase vector) =>
        vector.Inputs.TryGetValue("class_weight", out var weights) ? Floats(weights) : default(ReadOnlyMemory<float>);
}
