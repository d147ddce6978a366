namespace Rnn.Training.Tests;

/// <summary>Real-valued sequences brought to one length, by the rules of Keras' pad_sequences: whole steps, at the front unless one says otherwise.</summary>
public sealed class PaddedSequencesTests
{
    static readonly float[][] Pairs = [[1, 10, 2, 20, 3, 30], [4, 40], []];

    [Fact]
    public void ShortOnesAreFilledAndLongOnesCutAtTheFront() =>
        Assert.Equal([[2, 20, 3, 30], [0, 0, 4, 40], [0, 0, 0, 0]], PaddedSequences.Of(Pairs, features: 2, length: 2));

    [Fact]
    public void OrAtTheEndWithAnyNumber() =>
        Assert.Equal([[1, 10, 2, 20], [4, 40, -1.5f, -1.5f], [-1.5f, -1.5f, -1.5f, -1.5f]], PaddedSequences.Of(Pairs, 2, 2, SequenceEnd.After, SequenceEnd.After, value: -1.5f));

    [Fact]
    public void BothEndsAreChosenApart()
    {
        Assert.Equal([[2, 20, 3, 30], [4, 40, 0, 0], [0, 0, 0, 0]], PaddedSequences.Of(Pairs, 2, 2, padding: SequenceEnd.After));
        Assert.Equal([[1, 10, 2, 20], [0, 0, 4, 40], [0, 0, 0, 0]], PaddedSequences.Of(Pairs, 2, 2, truncating: SequenceEnd.After));
    }

    [Fact]
    public void CuttingLeavesShortOnesAsTheyAre()
    {
        Assert.Equal([[3, 30], [4, 40], []], PaddedSequences.Cut(Pairs, features: 2, length: 1));
        Assert.Equal([[1, 10], [4, 40], []], PaddedSequences.Cut(Pairs, 2, 1, SequenceEnd.After));
    }

    [Fact]
    public void StepsThatAreNotWholeAreRefused() =>
        Assert.Equal("3 numbers are no whole steps of 2.", Assert.Throws<InvalidTrainingDataException>(() => PaddedSequences.Of([[1, 2, 3f]], 2, 4)).Message);
}
