using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>The second schema's losses of scores.</summary>
internal sealed class LossFunctionKind : IKind
{
    public string Name => "loss";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise((v, comparison) =>
    {
        var loss = Of(v.Options);
        var scores = Array.ConvertAll(v.Inputs["scores"].Data, d => (float)d);
        var gradient = new float[scores.Length];
        int width = v.Inputs["scores"].Shape[^1];
        var totals = loss.Evaluate(new LossRows
        {
            Width = width,
            Prediction = scores,
            Weights = Enumerable.Repeat(1f, scores.Length / width).ToArray(),
            Labels = v.Inputs.TryGetValue("labels", out var labels) ? labels.Integers : [],
            Values = v.Inputs.TryGetValue("target", out var target) ? Array.ConvertAll(target.Data, d => (float)d) : [],
            Gradient = gradient,
        });
        comparison.Output("loss", v.Expected["loss"], [loss.Value(totals)]);
        comparison.Gradient("scores", v.Gradients["scores"], Array.ConvertAll(gradient, g => (double)g));
    });

    static Loss Of(Options options) => options.Text("function") switch
    {
        "softmax_cross_entropy" => new Rnn.Training.SoftmaxCrossEntropy(),
        "binary_cross_entropy" => new Rnn.Training.BinaryCrossEntropy(),
        "mean_squared_error" => new MeanSquaredError(),
        "mean_absolute_error" => new MeanAbsoluteError(),
        "huber" => new HuberLoss((float)options.Number("delta", 1)),
        var other => throw new InvalidDataException($"there is no loss '{other}'"),
    };
}
