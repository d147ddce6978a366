namespace Rnn.Training.Tests;

/// <summary>Sizes, threads and segments of 0, negative or absurd: refused by name where they are given, or defined.</summary>
public sealed class BadOptionsTests
{
    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    public void SizesAreRefusedWhereTheyAreGiven(int value)
    {
        Assert.StartsWith($"BatchSize is {value}; it is at least 1.", Refused(() => new TrainingOptions { BatchSize = value }), StringComparison.Ordinal);
        Assert.StartsWith($"Threads is {value}; it is from 1 to 1024.", Refused(() => new TrainingOptions { Threads = value }), StringComparison.Ordinal);
        if (value == 0) return;   // as long as the data, and no segments
        Assert.StartsWith($"SequenceLength is {value}; it is at least 0.", Refused(() => new TrainingOptions { SequenceLength = value }), StringComparison.Ordinal);
        Assert.StartsWith($"CheckpointEvery is {value}; it is at least 0.", Refused(() => new TrainingOptions { CheckpointEvery = value }), StringComparison.Ordinal);
        using var trainer = new Trainer<Letters>(new Letters(seed: 1), Loss.SoftmaxCrossEntropy, new Adam());
        Assert.StartsWith($"{value} passes over the data", Refused(() => trainer.Fit(Text(), value)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void LimitsAreFiniteAndNotNegative(float limit)
    {
        Assert.StartsWith("ClipNorm is", Refused(() => new TrainingOptions { ClipNorm = limit }), StringComparison.Ordinal);
        Assert.StartsWith("ClipTensorNorm is", Refused(() => new TrainingOptions { ClipTensorNorm = limit }), StringComparison.Ordinal);
        Assert.StartsWith("ClipValue is", Refused(() => new TrainingOptions { ClipValue = limit }), StringComparison.Ordinal);
        Assert.StartsWith("ValidationFraction is", Refused(() => new TrainingOptions { ValidationFraction = limit }), StringComparison.Ordinal);
    }

    [Fact]
    public void NoPassOverTheDataLearnsNothing()
    {
        var model = new Letters(seed: 1);
        float[] before = model.Parameters.Values.ToArray();
        using var trainer = new Trainer<Letters>(model, Loss.SoftmaxCrossEntropy, new Adam());
        Assert.Empty(trainer.Fit(Text(), 0).Losses);
        Assert.Equal(before, model.Parameters.Values.ToArray());
    }

    /// <summary>More rows, steps and segments than there are data: as many as there are.</summary>
    [Fact]
    public void AbsurdSizesAreThoseOfTheData()
    {
        float[] Losses(TrainingOptions options)
        {
            using var trainer = new Trainer<Letters>(new Letters(seed: 1), Loss.SoftmaxCrossEntropy, new Adam(1e-2f), options);
            return [.. trainer.Fit(Text(), 3).Losses];
        }

        var expected = Losses(new TrainingOptions { BatchSize = 1, SequenceLength = 60, Threads = 1 });
        Assert.Equal(3, expected.Length);
        Assert.Equal(expected, Losses(new TrainingOptions { BatchSize = 1, SequenceLength = int.MaxValue, Threads = 1 }));
        Assert.Equal(expected, Losses(new TrainingOptions { BatchSize = int.MaxValue, SequenceLength = 60, Threads = 1 }));
        Assert.Equal(expected, Losses(new TrainingOptions { BatchSize = 1, SequenceLength = 60, Threads = 1, CheckpointEvery = int.MaxValue }));
        Assert.Equal(expected, Losses(new TrainingOptions { BatchSize = 1, SequenceLength = 60, Threads = 19 }));
    }

    static TokenStreams Text() => new([.. Enumerable.Range(0, 61).Select(i => i * i % 6)]);

    static string Refused(Func<object> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
}
