using Rnn.Training.Tests.Vectors;

namespace Rnn.Training.Tests;

/// <summary>Losses and their gradients against PyTorch's.</summary>
public sealed class LossVectorTests
{
    public static TheoryData<string> Cases => [.. ReferenceCase.All("losses.json").Where(c => c.Kind is "mse" or "bce_with_logits" or "cross_entropy").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void LossAndGradient(string name)
    {
        var c = ReferenceCase.Find("losses.json", name);
        var loss = LossOf(c);
        float[] prediction = c.Floats("inputs", "prediction"), gradient = new float[prediction.Length];
        // Weights of single elements: every element becomes a row of its own.
        bool elementwise = c.Kind != "cross_entropy" && (c.Has("inputs", "mask") || c.Has("inputs", "weight"));
        int width = elementwise ? 1 : c.Kind == "cross_entropy" || c.Has("inputs", "pos_weight") ? c.Shape("inputs", "prediction")[^1] : 1;
        int rows = prediction.Length / width;
        string weighted = c.Has("inputs", "mask") ? "mask" : "weight";
        float[] weights = c.Has("inputs", weighted) ? c.Floats("inputs", weighted) : [.. Enumerable.Repeat(1f, rows)];

        var totals = loss.Evaluate(new LossRows
        {
            Width = width,
            Prediction = prediction,
            Weights = weights,
            Labels = c.Has("inputs", "labels") ? c.Integers("inputs", "labels") : [],
            Values = c.Has("inputs", "target") ? c.Floats("inputs", "target") : [],
            Gradient = gradient,
        });

        // PyTorch's `weight` does not enter the divisor of the mean, ours does.
        double factor = weighted == "weight" && c.Has("inputs", "weight") ? weights.Sum(w => (double)w) / weights.Length : 1;
        c.AssertClose(c.Numbers("expected", "loss")[0], factor * loss.Value(totals), "loss");
        double[] expected = c.Numbers("expected", "gradients", "prediction");
        for (int i = 0; i < expected.Length; i++) c.AssertClose(expected[i], factor * gradient[i], $"gradient {i}");
    }

    [Fact]
    public void RowsOfWeightZeroAreNotRead()
    {
        float[] gradient = [9, 9, 9, 9];
        foreach (Loss loss in (Loss[])[Loss.SoftmaxCrossEntropy, Loss.MeanSquaredError, Loss.BinaryCrossEntropy])
        {
            var totals = loss.Evaluate(new LossRows
            {
                Width = 2, Prediction = [1, 0, float.NaN, float.NaN], Weights = [1, 0], Values = [1, 0, float.NaN, float.NaN], Gradient = gradient,
            });
            Assert.True(double.IsFinite(loss.Value(totals)));
            Assert.Equal([0f, 0f], gradient[2..]);
        }
    }

    [Fact]
    public void AccuracyIsThatOfTheFirstLargest()
    {
        var totals = Loss.SoftmaxCrossEntropy.Evaluate(new LossRows { Width = 3, Prediction = [1, 1, 0, 0, 2, 1], Weights = [1, 1], Labels = [0, 2] });
        Assert.Equal(1, totals.Correct);
        Assert.Equal(2, totals.Judged);
        totals = Loss.BinaryCrossEntropy.Evaluate(new LossRows { Width = 1, Prediction = [0.1f, -3, 2], Weights = [1, 1, 1], Labels = [1, 0, 0] });
        Assert.Equal(2, totals.Correct);
    }

    static Loss LossOf(ReferenceCase c)
    {
        var reduction = c.Text("reduction") == "sum" ? Reduction.Sum : Reduction.Mean;
        return c.Kind switch
        {
            "mse" => new MeanSquaredError { Reduction = reduction },
            "bce_with_logits" => new BinaryCrossEntropy
            {
                Reduction = reduction,
                PositiveWeights = c.Has("inputs", "pos_weight") ? c.Floats("inputs", "pos_weight") : default(ReadOnlyMemory<float>),
            },
            _ => new SoftmaxCrossEntropy
            {
                Reduction = reduction,
                IgnoredLabel = (int)c.Option("ignore_index", -100),
                LabelSmoothing = (float)c.Option("label_smoothing", 0),
                ClassWeights = c.Has("inputs", "class_weight") ? c.Floats("inputs", "class_weight") : default(ReadOnlyMemory<float>),
            },
        };
    }
}
