namespace Rnn.Training.Tests;

/// <summary>What reference vectors of losses (tests/Rnn.Conformance) cannot say: rows that do not count, accuracy.</summary>
public sealed class LossTests
{
    [Fact]
    public void RowsOfWeightZeroAreNotRead()
    {
        float[] gradient = [9, 9, 9, 9];
        foreach (Loss loss in (Loss[])[Loss.SoftmaxCrossEntropy, Loss.MeanSquaredError, Loss.BinaryCrossEntropy, new HuberLoss(), new CosineDistance(), new CategoricalCrossEntropyOfProbabilities()])
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
}
