namespace Rnn.Training.Tests;

/// <summary>Reads tokens, then says three labels.</summary>
[RnnModel]
[Tokens(4)]
[Gru(24)]
[LastStep]
[RepeatVector(3)]
[Gru(24)]
[Dense(4)]
public partial class ThreeLabels;

/// <summary>Data for outputs whose number of steps the model sets.</summary>
public sealed class RepeatVectorTests
{
    /// <summary>The first token, the last one, and how many there are (1 to 3): all of it must go through the vector.</summary>
    [Fact]
    public void AModelLearnsToSayThreeThingsOfEverySequence()
    {
        int[][] inputs = [.. Enumerable.Range(0, 120).Select(i => Enumerable.Range(0, 1 + (i % 3)).Select(t => (i / 3 + (t * (i / 7))) % 4).ToArray())];
        int[][] labels = [.. inputs.Select(x => (int[])[x[0], x[^1], x.Length])];
        using var trainer = new Trainer<ThreeLabels>(new ThreeLabels(seed: 1), Loss.SoftmaxCrossEntropy, new Adam(0.02f), new() { BatchSize = 16, ValidationFraction = 0.2, ClipNorm = 1 });
        var history = trainer.Fit(SequenceData.WithLabels(inputs, labels), 40);
        Assert.True(history.Last!.Validation!.Value.Accuracy > 0.95, $"{history}");
    }

    [Fact]
    public void TargetsOfAnotherLengthAreRefused()
    {
        Assert.Contains("Sequence 1 has 2 targets, but the output has 3 steps", Refused(SequenceData.WithLabels([[1, 2], [3]], [[1, 2, 3], [1, 2]])), StringComparison.Ordinal);
        Assert.Contains("leave out [RepeatVector]", Refused(new TokenStreams([1, 2, 3, 1, 2, 3])), StringComparison.Ordinal);
    }

    static string Refused(TrainingData data)
    {
        using var trainer = new Trainer<ThreeLabels>(new ThreeLabels(1), Loss.SoftmaxCrossEntropy, new Sgd());
        return Assert.Throws<InvalidTrainingDataException>(() => trainer.Fit(data, 1)).Message;
    }
}
