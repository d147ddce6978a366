namespace Rnn.Training.Tests;

/// <summary>A network whose states start at parameters.</summary>
[RnnModel]
[Tokens(4)]
[SimpleRnn(6, TrainedState = true, Initializers = "U = Orthogonal")]
[Dense(4)]
public partial class TrainedStart;

/// <summary>States that start at parameters, in windows of truncated backpropagation.</summary>
public sealed class TrainedStateTests
{
    static readonly int[] Tokens = [.. Enumerable.Range(0, 61).Select(i => i * i % 7 % 4)];

    /// <summary>Without learning (rate 0) an epoch judges each window from the parameters, not from where the window before ended.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    public void EveryWindowStartsAtTheParameters(int length)
    {
        var model = new TrainedStart(5);
        // No step ends at 3: a start at the parameters differs from every state that a window could have handed on.
        model.Parameters["SimpleRnn1.h0"].CopyFrom([3, -3, 3, 3, -3, 3]);
        using var trainer = new Trainer<TrainedStart>(model, Loss.SoftmaxCrossEntropy, new Sgd(0), new() { SequenceLength = length, BatchSize = 1 });
        double trained = trainer.Fit(new TokenStreams(Tokens), 1).Last!.Training.Loss;
        Assert.Equal(Judged(model, length), trained, 1e-5);
        Assert.True(Math.Abs(Judged(model, Tokens.Length - 1) - trained) > 1e-3);
    }

    static double Judged(TrainedStart model, int length)
    {
        double sum = 0;
        var state = model.NewState();
        var scores = new float[4];
        for (int t = 0; t + 1 < Tokens.Length; t++)
        {
            if (t % length == 0) state = model.NewState();
            model.Step(Tokens[t], ref state, scores);
            sum += Math.Log(scores.Sum(s => Math.Exp(s))) - scores[Tokens[t + 1]];
        }
        return sum / (Tokens.Length - 1);
    }
}
