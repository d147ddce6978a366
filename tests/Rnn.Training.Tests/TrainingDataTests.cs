using Rnn.Training.Tests.Models;

namespace Rnn.Training.Tests;

/// <summary>Bad data are refused before anything changes, with what is wrong, where, expected and found.</summary>
public sealed class TrainingDataTests
{
    [Fact]
    public void EmptyData()
    {
        Assert.Contains("empty", Refused(() => SequenceData.WithValues([], 2, [], 1)));
        Assert.Contains("this one has 1", Refused(() => new TokenStreams([3])));
        Assert.Contains("not a positive number of steps", Refused(() => SequenceData.WithValues([[]], 2, [[]], 1)));
        Assert.Contains("leaves 0 for training and 1 for validation", Refused(() => Fit(SequenceData.WithValues([[1, 2]], 2, [[1]], 1), new() { ValidationFraction = 0.9 })));
    }

    [Fact]
    public void NumbersThatAreNone()
    {
        Assert.Contains("The inputs hold NaN in sequence 1, step 2, number 1", Refused(() => SequenceData.WithValues([[1, 2], [1, 2, 3, 4, 5, float.NaN]], 2, [[1], [1, 1, 1]], 1)));
        Assert.Contains("The targets hold Infinity in sequence 0, step 0, number 0", Refused(() => SequenceData.WithValues([[1, 2]], 2, [[float.PositiveInfinity]], 1)));
    }

    [Fact]
    public void SizesThatDoNotFitEachOther()
    {
        Assert.Contains("1 sequences, but targets for 2", Refused(() => SequenceData.WithValues([[1, 2]], 2, [[1], [2]], 1)));
        Assert.Contains("3 numbers: not a positive number of steps of 2", Refused(() => SequenceData.WithValues([[1, 2, 3]], 2, [[1]], 1)));
        Assert.Contains("2 rows of targets, but a whole sequence has one", Refused(() => SequenceData.WithValue([[1, 2]], 2, [[1, 2]], 1)));
    }

    [Fact]
    public void SizesThatDoNotFitTheModel()
    {
        Assert.Contains("rows of 3 real numbers, but input \"x\" takes 2 real numbers a step", Refused(() => Fit(SequenceData.WithValues([[1, 2, 3]], 3, [[1]], 1))));
        Assert.Contains("The inputs are tokens, but input \"x\" takes 2 real", Refused(() => Fit(SequenceData.WithLabels([[1]], [[1]]))));
        Assert.Contains("targets have 2 numbers, but output \"y\" has width 1", Refused(() => Fit(SequenceData.WithValues([[1, 2]], 2, [[1, 2]], 2))));
        Assert.Contains("2 steps, but 1 targets", Refused(() => Fit(SequenceData.WithValues([[1, 2, 3, 4]], 2, [[1]], 1))));
        Assert.Contains("are labels, which MeanSquaredError does not take", Refused(() => Fit(SequenceData.WithLabels([[1, 2]], 2, [[1]]))));
        Assert.Contains("put [LastStep]", Refused(() => Fit(SequenceData.WithValue([[1, 2]], 2, [[1]], 1))));
        Assert.Contains("Sequence 1 has 3 steps, but the sequence length is 2", Refused(() => Fit(SequenceData.WithValues([[1, 2], [1, 2, 3, 4, 5, 6]], 2, [[1], [1, 2, 3]], 1), new() { SequenceLength = 2 })));
        Assert.Contains("declare [Tokens(n)]", Refused(() => Fit(new TokenStreams([1, 2, 3]))));
    }

    [Fact]
    public void TokensAndLabelsOutOfRange()
    {
        using var trainer = new Trainer<ElmanModel>(ElmanModel.Create(1), Loss.SoftmaxCrossEntropy, new Sgd());
        Assert.Contains("Token 5 at position 2 is out of range: the model knows tokens 0 to 4", Refused(() => trainer.Fit(new TokenStreams([1, 2, 5, 3]), 1)));
        Assert.Contains("Token -1 of sequence 0, step 1", Refused(() => trainer.Fit(SequenceData.WithLabels([[1, -1]], [[1, 1]]), 1)));
        Assert.Contains("Label 7 of sequence 1, step 0 is out of range: output \"y\" knows classes 0 to 4", Refused(() => trainer.Fit(SequenceData.WithLabels([[1], [1]], [[1], [7]]), 1)));
        Assert.Equal(0, trainer.Optimizer.Updates);
    }

    [Fact]
    public void StreamsStandSideBySideAndGoOn()
    {
        var source = new TokenStreams([0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]).Open(Request(sequenceLength: 2, batchSize: 2));
        Assert.Equal((2, 2, 3), (source.BatchSize, source.SequenceLength, source.Batches));
        Assert.True(source.CarriesState);
        using var workspace = new Workspace(ElmanModel.Plan(0, 2, 2));
        var targets = new TargetBuffer(4, ElmanModel.Tokens);
        source.Fill(1, workspace, targets);
        // Streams [0 1 2 3 4] and [0 1 2 3 4]: 11 steps make 5 for each of two rows.
        Assert.Equal([2, 2, 3, 3], workspace.Tokens("x").ToArray());
        Assert.Equal([3, 3, 4, 4], targets.Labels.ToArray());
        source.Fill(2, workspace, targets);
        Assert.Equal(1, workspace.Length);
        Assert.Equal([4, 4], workspace.Tokens("x").ToArray());
        Assert.Equal([0, 0], targets.Labels.ToArray());
    }

    [Fact]
    public void EveryPassHasAnOrderOfItsOwnAndEveryItemOnce()
    {
        int[][] inputs = [.. Enumerable.Range(0, 23).Select(i => Enumerable.Repeat(i % 5, 1 + (i / 5)).ToArray())];
        var source = SequenceData.WithLabels(inputs, inputs).Open(Request(sequenceLength: 0, batchSize: 5));
        using var workspace = new Workspace(ElmanModel.Plan(0, source.SequenceLength, 5));
        var targets = new TargetBuffer(5 * source.SequenceLength, ElmanModel.Tokens);
        List<(int, int)> Pass(int epoch)
        {
            List<(int, int)> seen = [];
            source.Begin(epoch);
            for (int batch = 0; batch < source.Batches; batch++)
            {
                source.Fill(batch, workspace, targets);
                for (int b = 0; b < workspace.Batch; b++) seen.Add((workspace.Tokens("x")[b], workspace.Lengths[b]));
                Assert.Equal(workspace.Lengths.ToArray().Sum(), targets.Weights.ToArray().Sum());
            }

            return seen;
        }

        var first = Pass(0);
        Assert.Equal(23, first.Count);
        Assert.Equal(inputs.Select(i => (i[0], i.Length)).Order(), first.Order());
        Assert.NotEqual(first, Pass(1));
        Assert.Equal(first, Pass(0));
    }

    static BatchRequest Request(int sequenceLength, int batchSize)
    {
        var ports = ElmanModel.Info.Entries[0].Ports;
        return new BatchRequest([ports[0]], ports[1], Loss.SoftmaxCrossEntropy, sequenceLength, batchSize, 1, Shuffle: true);
    }

    static void Fit(TrainingData data, TrainingOptions? options = null)
    {
        var model = LinearModel.Create(1);
        float[] before = model.Parameters.Values.ToArray();
        using var trainer = new Trainer<LinearModel>(model, Loss.MeanSquaredError, new Sgd(1), options);
        try
        {
            trainer.Fit(data, 1);
        }
        finally
        {
            Assert.Equal(before, model.Parameters.Values.ToArray());
        }
    }

    static string Refused(Action action) => Assert.Throws<InvalidTrainingDataException>(action).Message;
}
