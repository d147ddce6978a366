using Rnn.Training.Tests.Models;

namespace Rnn.Training.Tests;

/// <summary>The trainer on handwritten models: learning, history, validation, cancellation, bad numbers.</summary>
public sealed class TrainerTests
{
    static readonly int[] Cycle = [.. Enumerable.Range(0, 401).Select(i => "012343"[i % 6] - '0')];

    [Fact]
    public void LinearRegressionFindsItsWeightsAndLeavesFrozenOnesAlone()
    {
        var model = LinearModel.Create(1);
        using var trainer = new Trainer<LinearModel>(model, Loss.MeanSquaredError, new Adam(0.05f), new() { BatchSize = 8 });
        var history = trainer.Fit(Line(64), 100);
        Assert.Equal(2, model.Parameters["w"][0, 0], 0.01f);
        Assert.Equal(-3, model.Parameters["w"][0, 1], 0.01f);
        Assert.Equal(0.5f, model.Parameters["b"][0, 0], 0.01f);
        Assert.Equal(1, model.Parameters["scale"][0, 0]);
        Assert.Equal(100, history.Epochs.Count);
        Assert.Equal(800, history.Losses.Count);
        Assert.True(history.Last!.Training.Loss < 1e-3);
        Assert.Same(history.Best, history.Epochs.MinBy(e => e.Training.Loss));
        Assert.True(double.IsNaN(history.Last.Training.Accuracy));
    }

    [Fact]
    public void ARecurrentNetworkLearnsWhatNeedsMemory()
    {
        // After a 3 comes a 4 or a 0: only the state tells.
        var model = ElmanModel.Create(3);
        using var trainer = new Trainer<ElmanModel>(model, Loss.SoftmaxCrossEntropy, new Adam(0.02f), new() { SequenceLength = 10, BatchSize = 4, ClipNorm = 5, ValidationFraction = 0.25 });
        var last = trainer.Fit(new TokenStreams(Cycle), 60).Last!;
        Assert.Equal(1, last.Training.Accuracy, 0.02);
        Assert.Equal(1, last.Validation!.Value.Accuracy, 0.05);
        Assert.True(last.Training.BitsPerCharacter < 0.1, $"{last.Training.BitsPerCharacter} bits");
        Assert.Equal(Math.Exp(last.Training.Loss), last.Training.Perplexity);
    }

    [Fact]
    public void ManyToOneLearnsFromWholeSequences()
    {
        var model = SumClassifier.Create(0);
        using var trainer = new Trainer<SumClassifier>(model, Loss.SoftmaxCrossEntropy, new RmsProp(0.05f), new() { BatchSize = 7 });
        List<float[]> inputs = [];
        List<int> labels = [];
        for (int i = 0; i < 90; i++)
        {
            int label = i % 3;
            labels.Add(label);
            inputs.Add([.. Enumerable.Range(0, 1 + (i % 4)).SelectMany(_ => (float[])[label == 0 ? 1 : -1, label == 1 ? 1 : -0.5f])]);
        }

        var data = SequenceData.WithLabel(inputs, 2, [.. labels]);
        trainer.Fit(data, 40);
        Assert.Equal(1, trainer.Evaluate(data).Accuracy);
    }

    [Fact]
    public void TheSameSeedGivesTheSameBits()
    {
        float[] Train(ulong seed, int threads)
        {
            var model = LinearModel.Create(1);
            using var trainer = new Trainer<LinearModel>(model, Loss.MeanSquaredError, new Sgd(0.01f, 0.9f), new() { BatchSize = 5, Seed = seed, Threads = threads, ClipNorm = 1 });
            trainer.Fit(Line(33), 7);
            return model.Parameters.Values.ToArray();
        }

        Assert.Equal(Train(1, 1), Train(1, 2));
        Assert.NotEqual(Train(1, 1), Train(2, 1));
    }

    [Fact]
    public void TheStateGoesOnFromPieceToPieceAndStopsAtTheEpoch()
    {
        // Without learning (rate 0) pieces of any length judge the same steps after the same states.
        double[] EpochLosses(int length)
        {
            using var trainer = new Trainer<ElmanModel>(ElmanModel.Create(5), Loss.SoftmaxCrossEntropy, new Sgd(0), new() { SequenceLength = length, BatchSize = 2 });
            return [.. trainer.Fit(new TokenStreams(Cycle.AsSpan(0, 61)), 2).Epochs.Select(e => e.Training.Loss)];
        }

        double[] whole = EpochLosses(30);
        Assert.Equal(whole[0], whole[1]);
        Assert.Equal(whole[0], EpochLosses(7)[0], 1e-6);
        Assert.Equal(whole[0], EpochLosses(7)[1], 1e-6);
        Assert.Equal(whole[0], EpochLosses(1)[0], 1e-6);
    }

    [Fact]
    public void ValidationIsTheLastPartAndIsNotLearnt()
    {
        var data = Line(50);
        var (training, validation) = data.Split(0.2);
        Assert.Equal((40, 10), (training.Count, validation!.Count));
        var plain = LinearModel.Create(1);
        var split = LinearModel.Create(1);
        using var first = new Trainer<LinearModel>(plain, Loss.MeanSquaredError, new Sgd(0.01f), new() { BatchSize = 8 });
        using var second = new Trainer<LinearModel>(split, Loss.MeanSquaredError, new Sgd(0.01f), new() { BatchSize = 8, ValidationFraction = 0.2 });
        first.Fit(training, 3);
        var history = second.Fit(data, 3);
        Assert.Equal(plain.Parameters.Values.ToArray(), split.Parameters.Values.ToArray());
        Assert.Equal(first.Evaluate(validation).Loss, history.Last!.Validation!.Value.Loss);
    }

    [Fact]
    public void ProgressTellsEveryUpdateAndEveryEpoch()
    {
        List<TrainingProgress> reports = [];
        using var trainer = new Trainer<LinearModel>(LinearModel.Create(1), Loss.MeanSquaredError, new Sgd(0.01f), new() { BatchSize = 8 });
        trainer.Fit(Line(20), 2, new Immediate(reports.Add));
        Assert.Equal(8, reports.Count);
        Assert.Equal([1, 2, 3, 3, 1, 2, 3, 3], reports.Select(r => r.Batch));
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], reports.Select(r => r.Epoch));
        Assert.All(reports, r => Assert.Equal((2, 3), (r.Epochs, r.Batches)));
        Assert.Same(trainer.History.Epochs[0], reports[3].Finished);
        Assert.All(reports, r => Assert.True(r.GradientNorm > 0));
        Assert.Equal(1, reports[2].Done);
    }

    [Fact]
    public void EpochsGoOnOverSeveralCalls()
    {
        var once = LinearModel.Create(1);
        var twice = LinearModel.Create(1);
        using var first = new Trainer<LinearModel>(once, Loss.MeanSquaredError, new Adam(), new() { BatchSize = 8 });
        using var second = new Trainer<LinearModel>(twice, Loss.MeanSquaredError, new Adam(), new() { BatchSize = 8 });
        first.Fit(Line(20), 4);
        second.Fit(Line(20), 1);
        second.Fit(Line(20), 3);
        Assert.Equal(once.Parameters.Values.ToArray(), twice.Parameters.Values.ToArray());
        Assert.Equal([1, 2, 3, 4], second.History.Epochs.Select(e => e.Epoch));
    }

    [Fact]
    public void CancellationKeepsWhatIsLearntAndStops()
    {
        using var source = new CancellationTokenSource();
        var model = LinearModel.Create(1);
        using var trainer = new Trainer<LinearModel>(model, Loss.MeanSquaredError, new Sgd(0.01f), new() { BatchSize = 8 });
        var stop = new Immediate(p => { if (p is { Epoch: 2, Batch: 2 }) source.Cancel(); });
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(Line(20), 10, stop, source.Token));
        Assert.Equal(5, trainer.History.Losses.Count);
        Assert.Equal(5, trainer.Optimizer.Updates);
        Assert.Single(trainer.History.Epochs);
        Assert.NotEqual(0, model.Parameters["b"][0, 0]);
    }

    [Fact]
    public async Task TrainingInTheBackgroundCanBeCancelledBeforeItStarts()
    {
        using var trainer = new Trainer<LinearModel>(LinearModel.Create(1), Loss.MeanSquaredError, new Sgd(0.01f));
        Assert.Equal(2, (await trainer.FitAsync(Line(20), 2)).Epochs.Count);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trainer.FitAsync(Line(20), 2, null, new CancellationToken(true)));
    }

    [Fact]
    public void ALossThatIsNoNumberStopsTrainingWithAdvice()
    {
        var model = LinearModel.Create(1);
        using var trainer = new Trainer<LinearModel>(model, Loss.MeanSquaredError, new Sgd(1e20f), new() { BatchSize = 8 });
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(Line(20), 10));
        Assert.True(e.Update > 1 && e.Batch > 0 && e.Epoch > 0);
        Assert.Contains($"at update {e.Update}, batch {e.Batch} of epoch {e.Epoch}", e.Message);
        Assert.Contains("gradient norm", e.Message);
        Assert.Contains("learning rate below 1E+20", e.Message);
        Assert.Contains("ClipNorm", e.Message);
        Assert.Equal(e.Update - 1, trainer.Optimizer.Updates);
        Assert.True(float.IsFinite(model.Parameters["b"][0, 0]));
    }

    [Fact]
    public void AfterTheFirstUpdateNothingIsAllocated()
    {
        Assert.Equal(0, Allocated(ElmanModel.Create(1), Loss.SoftmaxCrossEntropy, new TokenStreams(Cycle), new Adam()));
        Assert.Equal(0, Allocated(new Trajectories.CharactersLstm(1), Loss.SoftmaxCrossEntropy, new TokenStreams(Cycle), new Adam()));
        Assert.Equal(0, Allocated(LinearModel.Create(1), Loss.MeanSquaredError, Line(60), new Sgd(0.01f, 0.9f)));
        Assert.Equal(0, Allocated(LinearModel.Create(1), Loss.MeanSquaredError, Line(60), new RmsProp(momentum: 0.5f)));
    }

    static long Allocated<TModel>(TModel model, Loss loss, TrainingData data, Optimizer optimizer) where TModel : class, IRnnModel<TModel>
    {
        using var trainer = new Trainer<TModel>(model, loss, optimizer, new() { SequenceLength = 10, BatchSize = 4, ClipNorm = 1, Threads = 2 });
        long before = 0, largest = 0;
        trainer.Fit(data, 1, new Immediate(p =>
        {
            if (p.Finished is not null) return;
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (p.Batch > 2) largest = Math.Max(largest, now - before);
            before = GC.GetAllocatedBytesForCurrentThread();
        }));
        Assert.True(trainer.History.Losses.Count > 3);
        return largest;
    }

    [Fact]
    public void ABatchInWhichNothingCountsChangesNothing()
    {
        var model = ElmanModel.Create(1);
        float[] before = model.Parameters.Values.ToArray();
        using var trainer = new Trainer<ElmanModel>(model, new SoftmaxCrossEntropy { IgnoredLabel = 4 }, new Sgd(1));
        var history = trainer.Fit(SequenceData.WithLabels([[1, 2]], [[4, 4]]), 1);
        Assert.Equal([0], history.Losses);
        Assert.Equal(before, model.Parameters.Values.ToArray());
    }

    [Fact]
    public void OptionsAreChecked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { BatchSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { ClipNorm = float.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { ValidationFraction = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { Threads = 0 });
        var e = Assert.Throws<ArgumentException>(() => new Trainer<LinearModel>(LinearModel.Create(1), Loss.MeanSquaredError, new Sgd(), new() { Output = "z" }));
        Assert.Contains("has the outputs \"y\"; the options ask for \"z\"", e.Message);
        e = Assert.Throws<ArgumentException>(() => new Trainer<LinearModel>(LinearModel.Create(1), Loss.MeanSquaredError, new Sgd(), new() { Entry = "Go" }));
        Assert.Contains("has the entries \"Run\"", e.Message);
    }

    [Fact]
    public void AScheduleLowersTheRateAndGivesItBack()
    {
        var adam = new Adam(0.1f);
        using var trainer = new Trainer<LinearModel>(LinearModel.Create(1), Loss.MeanSquaredError, adam, new() { BatchSize = 20, Schedule = new LinearFall(0.5) });
        var history = trainer.Fit(Line(20), 4);
        Assert.Equal([0.1f, 0.1f, 0.1f, 0.05f], history.Epochs.Select(e => e.LearningRate));
        Assert.Equal(0.1f, adam.LearningRate);
    }

    /// <summary>Sequences of 1 to 4 steps of y = 2 a - 3 b + 0.5.</summary>
    static SequenceData Line(int count)
    {
        List<float[]> inputs = [], targets = [];
        for (int i = 0; i < count; i++)
        {
            var steps = Enumerable.Range(0, 1 + (i % 4)).Select(t => (A: MathF.Sin(i + (0.7f * t)), B: MathF.Cos((2 * i) + t))).ToArray();
            inputs.Add([.. steps.SelectMany(s => (float[])[s.A, s.B])]);
            targets.Add([.. steps.Select(s => (2 * s.A) - (3 * s.B) + 0.5f)]);
        }

        return SequenceData.WithValues(inputs, 2, targets, 1);
    }

    sealed class Immediate(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
