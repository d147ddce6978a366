namespace Rnn.Training.Tests;

[RnnModel]
[Tokens(6)]
[Gru(8)]
[Dense(6)]
public partial class Letters;

/// <summary>Where two things meet that work alone: streams of one generator, models of one optimizer, schedules after others, arguments at their limits.</summary>
public sealed class EdgeTests
{
    [Fact]
    public async Task StreamsOfOneGeneratorDoNotTouchEachOther()
    {
        var model = new Letters(seed: 3);
        var generator = new TextGenerator<Letters, Letters.State>(model, new Vocabulary("abcdef"), new SamplingOptions { Seed = 7 });
        string first = generator.Sample("ab", 12), second = generator.Sample("fe", 12);
        await using var one = generator.SampleAsync("ab", 12).GetAsyncEnumerator();
        await using var two = generator.SampleAsync("fe", 12).GetAsyncEnumerator();
        for (int i = 0; i < 12; i++)
        {
            Assert.True(await one.MoveNextAsync() && await two.MoveNextAsync());
            Assert.Equal((first[i], second[i]), (one.Current, two.Current));
        }
    }

    [Fact]
    public void AnOptimizerRefusesAnotherModelOfTheSameSize()
    {
        var (adam, first) = (new Adam(), new Letters(seed: 1));
        using var trainer = new Trainer<Letters>(first, Loss.SoftmaxCrossEntropy, adam);
        using var again = new Trainer<Letters>(first, Loss.SoftmaxCrossEntropy, adam);
        var refused = Assert.Throws<InvalidOperationException>(() => new Trainer<Letters>(new Letters(seed: 2), Loss.SoftmaxCrossEntropy, adam));
        Assert.Contains("already serves another model", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A straight line over the 900 updates that remain of 1000: 1 at its first, and the share that is left after that.</summary>
    [Fact]
    public void WhatFollowsAWarmUpBeginsThere()
    {
        var schedule = new LinearFall().After(100);
        Assert.Equal(1, schedule.Factor(At(99)));
        Assert.Equal(1, schedule.Factor(At(100)));
        Assert.Equal(0.5, schedule.Factor(At(550)), 1e-6);
        Assert.Equal(1 / 900.0, schedule.Factor(At(999)), 1e-6);

        static ScheduleStep At(int update) => new(update, 0, update / 1000.0);
    }

    [Fact]
    public void SchedulesRefuseWhatTheyCannotCount()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineRestarts(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineRestarts(10, growth: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineFall(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepFall(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolynomialFall(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearFall(start: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearFall().After(0));
        Assert.Contains("rising * updates is 1 of 10", Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycle(10, rising: 0.1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AScheduleGivesTheMomentumBack()
    {
        var sgd = new Sgd(0.1f, momentum: 0.9f);
        using var trainer = new Trainer<Letters>(new Letters(seed: 1), Loss.SoftmaxCrossEntropy, sgd, new TrainingOptions { SequenceLength = 4, BatchSize = 1, Schedule = new OneCycle(8) });
        trainer.Fit(new TokenStreams([.. Enumerable.Range(0, 33).Select(i => i % 6)]), epochs: 1);
        Assert.Equal(0.9f, sgd.Momentum);
    }

    [Fact]
    public void ALossSaysWhichLabelsThereAre()
    {
        var data = SequenceData.WithLabels([[0], [1]], [[-100], [5]]);
        using var trainer = new Trainer<Letters>(new Letters(seed: 1), new NegativeLogLikelihood { IgnoredLabel = -100 }, new Sgd(0.1f), new TrainingOptions { BatchSize = 2 });
        trainer.Fit(data, epochs: 1);
        var other = SequenceData.WithLabels([[0], [1]], [[-1], [5]]);
        Assert.Contains("Label -1 of sequence 0", Assert.Throws<InvalidTrainingDataException>(() => trainer.Fit(other, epochs: 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATrainingWithoutAnEndCanBeCancelled()
    {
        using var cancel = new CancellationTokenSource();
        using var trainer = new Trainer<Letters>(new Letters(seed: 1), Loss.SoftmaxCrossEntropy, new Adam(), new TrainingOptions { SequenceLength = 4, BatchSize = 1 });
        var data = new TokenStreams([.. Enumerable.Range(0, 33).Select(i => i % 6)]);
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(data, int.MaxValue, new Countdown(20, cancel), cancel.Token));
        Assert.InRange(trainer.History.Losses.Count, 10, 20);   // epochs report too
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void APartIsAShare(double fraction) => Assert.Throws<ArgumentOutOfRangeException>(() => SequenceData.WithLabels([[0]], [[1]]).Split(fraction));

    sealed class Countdown(int left, CancellationTokenSource cancel) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (--left == 0) cancel.Cancel();
        }
    }
}
