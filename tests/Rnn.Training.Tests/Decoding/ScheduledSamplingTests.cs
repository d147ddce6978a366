namespace Rnn.Training.Tests.Decoding;

public sealed class ScheduledSamplingTests
{
    const int Steps = 7, Rows = 5;

    /// <summary>With sure opinions the draw is the favourite: what Forward says at a step on the changed batch stands at the next.</summary>
    [Fact]
    public void DrawsDependOnTheDrawsBefore()
    {
        var model = Writers.Of(3, sharpness: 400);
        using var batch = Batch(SmallWriter.Plan(0, Steps, Rows));
        int[] truth = batch.Tokens("x").ToArray();
        new ScheduledSampling<SmallWriter, SmallWriter.State>(model, _ => 0).Apply(batch, 0, continues: false);
        CheckFavourites(model, batch, truth);
        Assert.NotEqual(truth, batch.Tokens("x").ToArray());
    }

    /// <summary>A second batch goes on from the state of the first.</summary>
    [Fact]
    public void StreamsGoOn()
    {
        var model = Writers.Of(4, sharpness: 400);
        var sampling = new ScheduledSampling<SmallWriter, SmallWriter.State>(model, _ => 0);
        using var batch = Batch(SmallWriter.Plan(0, Steps, Rows));
        sampling.Apply(batch, 0, continues: false);
        model.Forward(0, batch);
        batch.Port("Gru1.h", PortRole.FinalState).CopyTo(batch.Port("Gru1.h", PortRole.InitialState));
        Fill(batch, seed: 9);
        int[] truth = batch.Tokens("x").ToArray();
        sampling.Apply(batch, 1, continues: true);
        CheckFavourites(model, batch, truth);
    }

    [Fact]
    public void TruthIsShownAsOftenAsAsked()
    {
        // a model that always foretells 3, in a batch without any
        var model = new SmallWriter(1);
        model.Parameters["Dense1.b"].CopyFrom([0, 0, 0, 1000]);
        using var batch = new Workspace(SmallWriter.Plan(0, 200, 40)) { Length = 200, Batch = 40 };
        new ScheduledSampling<SmallWriter, SmallWriter.State>(model, u => u == 5 ? 0.7 : 1).Apply(batch, 5, continues: false);
        double shown = batch.Tokens("x").ToArray().Count(t => t == 0) / 8000.0;
        Assert.InRange(shown, 0.68, 0.72);
        for (int row = 0; row < 40; row++) Assert.Equal(0, batch.Tokens("x")[row]);
    }

    [Fact]
    public void ShowingTheTruthOnlyChangesNoBit()
    {
        Assert.Equal(Trained(null), Trained(_ => 1));
        Assert.NotEqual(Trained(null), Trained(_ => 0.5));
        Assert.Equal(Trained(_ => 0.5), Trained(_ => 0.5));
    }

    [Fact]
    public void WhatIsJudgedIsTheTruth()
    {
        var model = Writers.Of(2);
        var data = new TokenStreams([.. Enumerable.Range(0, 101).Select(i => i * i % 4)]);
        double plain = Judge(null), sampled = Judge(_ => 0);
        Assert.Equal(plain, sampled);

        double Judge(Func<long, double>? truth)
        {
            using var trainer = new Trainer<SmallWriter>(model, Loss.SoftmaxCrossEntropy, new Sgd(0.1f), Options(model, truth));
            return trainer.Evaluate(data).Loss;
        }
    }

    [Fact]
    public void ABatchAllocatesNothing()
    {
        var sampling = new ScheduledSampling<SmallWriter, SmallWriter.State>(Writers.Of(1), _ => 0.5);
        using var batch = Batch(SmallWriter.Plan(0, Steps, Rows));
        sampling.Apply(batch, 0, continues: false);
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            sampling.Apply(batch, round, continues: false);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Courses()
    {
        var linear = TruthProbability.Linear(1, 0.01, 0.25);
        Assert.Equal([1, 0.5, 0.25], [linear(0), linear(50), linear(1000)]);
        Assert.Equal(Math.Pow(0.99, 30), TruthProbability.Exponential(0.99)(30), 1e-12);
        var sigmoid = TruthProbability.InverseSigmoid(20);
        Assert.Equal(20 / (20 + Math.Exp(3)), sigmoid(60), 1e-12);
        Assert.Equal(0, sigmoid(long.MaxValue), 1e-12);
    }

    static float[] Trained(Func<long, double>? truth)
    {
        var model = Writers.Of(2, sharpness: 1);
        using var trainer = new Trainer<SmallWriter>(model, Loss.SoftmaxCrossEntropy, new Sgd(0.1f), Options(model, truth));
        trainer.Fit(new TokenStreams([.. Enumerable.Range(0, 401).Select(i => i * i % 4)]), 3);
        return model.Parameters.Values.ToArray();
    }

    static TrainingOptions Options(SmallWriter model, Func<long, double>? truth) => new()
    {
        SequenceLength = 10, BatchSize = 4, BatchChange = truth is null ? null : new ScheduledSampling<SmallWriter, SmallWriter.State>(model, truth, seed: 1),
    };

    static Workspace Batch(WorkspacePlan plan)
    {
        var batch = new Workspace(plan) { Length = Steps, Batch = Rows };
        for (int row = 0; row < Rows; row++) batch.Lengths[row] = Steps - row;
        Fill(batch, seed: 8);
        return batch;
    }

    static void Fill(Workspace batch, ulong seed)
    {
        var random = CounterRandom.For(seed, 0, 0, 0, 0);
        var tokens = batch.Tokens("x");
        for (int i = 0; i < tokens.Length; i++) tokens[i] = (int)(random.Uniform(i) * 4);
    }

    static void CheckFavourites(SmallWriter model, Workspace batch, int[] truth)
    {
        model.Forward(0, batch);
        var x = batch.Tokens("x");
        var y = batch.Port("y", PortRole.Output);
        for (int row = 0; row < Rows; row++)
        {
            Assert.Equal(truth[row], x[row]);
            for (int t = 1; t < batch.Lengths[row]; t++)
            {
                float[] before = y.Slice((((t - 1) * Rows) + row) * 4, 4).ToArray();
                Assert.Equal(Array.IndexOf(before, before.Max()), x[(t * Rows) + row]);
            }
        }
    }
}
