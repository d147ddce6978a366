using Rnn.Training.Tests.Models;
using static Rnn.Ops;

namespace Rnn.Training.Tests;

/// <summary>A network with two inputs whose equations end in its own loss.</summary>
[RnnModel]
public partial class TwoInputs
{
    Elman<D2, D6> hidden;
    Dense<D6, D1> output;

    public Scalar Loss(Seq<Vec<D2>> x, Seq<Vec<D1>> wanted)
        => Mean(x.Scan(a => output.Step(hidden.Step(a))).Map(wanted, SquaredError));
}

/// <summary>An encoder and a decoder over sequences of different lengths; the decoder reads the encoder's states at every step.</summary>
[RnnModel]
public partial class Reverser
{
    Mat<D5, D8> words, names;
    Gru<D8, D16> encoder;
    Gru<Sum<D8, D16>, D16> decoder;
    AdditiveAttention<D16, D16, D16> attend;
    Dense<D16, D5> output;

    public Scalar Loss(Seq<Token> source, Seq<Token> given, Seq<Vec<D5>> wanted)
    {
        var memory = source.Scan(k => encoder.Step(words[k]));
        decoder.h = encoder.h;
        return Mean(given.Scan(k => output.Step(decoder.Step(Concat(names[k], attend.Step(decoder.h, memory).context))))
            .Map(wanted, (scores, one) => -Dot(one, LogSoftmax(scores))));
    }
}

/// <summary>A pointer network that names places of its input in ascending order of the numbers there; it is given the number at the place before.</summary>
[RnnModel]
public partial class Sorter
{
    Gru<D1, D24> encoder, decoder;
    AdditiveAttention<D24, D24, D24> pointer;

    public Scalar Loss(Seq<Vec<D1>> numbers, Seq<Token> given, Seq<Token> places)
    {
        var memory = numbers.Scan(encoder.Step);
        decoder.h = encoder.h;
        return Mean(given.Scan(places, (k, place) => pointer.PointerLoss(decoder.Step(numbers[k]), memory, place)));
    }
}

/// <summary>Entries that compute their own loss, and data by the names of ports.</summary>
public sealed class EntryLossTests
{
    [Fact]
    public void AnEntryThatReturnsAScalarIsTrainedWithoutALoss()
    {
        var model = new TwoInputs(seed: 1);
        using var trainer = new Trainer<TwoInputs>(model, new Adam(0.01f), new() { BatchSize = 8, ValidationFraction = 0.25 });
        var history = trainer.Fit(RunningSums(60), 60);
        Assert.True(history.Epochs[0].Training.Loss > 10 * history.Last!.Training.Loss, $"{history}");
        Assert.True(history.Last.Validation!.Value.Loss < 0.05, $"{history}");
    }

    [Fact]
    public void AnEntryOverSequencesOfDifferentLengthsIsTrained()
    {
        using var trainer = new Trainer<Reverser>(new Reverser(seed: 1), new Adam(0.02f), new() { BatchSize = 16, ValidationFraction = 0.2, ClipNorm = 5 });
        var history = trainer.Fit(Reversals(160), 40);
        Assert.True(history.Last!.Training.Loss < 0.1, $"{history}");
        Assert.True(history.Last.Validation!.Value.Loss < 0.3, $"{history}");
    }

    [Fact]
    public void PlacesOfTheInputAreLearnt()
    {
        using var trainer = new Trainer<Sorter>(new Sorter(seed: 1), new Adam(0.01f), new() { BatchSize = 16, ValidationFraction = 0.2, ClipNorm = 5 });
        var history = trainer.Fit(Orders(400), 30);
        Assert.True(history.Last!.Validation!.Value.Loss < 0.25 * history.Epochs[0].Validation!.Value.Loss, $"{history}");
    }

    [Fact]
    public void APlaceBehindTheLastOneIsNamed()
    {
        var data = new PortData().With("numbers", 1, [[1, 2], [1, 2, 3]]).With("given", [[0], [0]]).With("places", [[2], [2]]);
        using var trainer = new Trainer<Sorter>(new Sorter(1), new Sgd());
        Assert.Contains("The token of places at step 0, row", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Fit(data, 1)).Message);
    }

    [Fact]
    public void SequencesThatShareAnAxisAgreeOnTheirLength()
    {
        var data = new PortData().With("source", [[1, 2, 3]]).With("given", [[0, 1]]).With("wanted", 5, [[1, 0, 0, 0, 0]]);
        using var trainer = new Trainer<Reverser>(new Reverser(1), new Sgd());
        Assert.Contains("Item 0 has 2 steps of \"given\", but 1 of \"wanted\"", Assert.Throws<InvalidTrainingDataException>(() => trainer.Fit(data, 1)).Message);
    }

    /// <summary>One to four tokens of 2 to 4 and the same backwards, between 0 (start) and 1 (end).</summary>
    static PortData Reversals(int count)
    {
        List<int[]> source = [], given = [];
        List<float[]> wanted = [];
        for (int i = 0; i < count; i++)
        {
            int[] tokens = [.. Enumerable.Range(0, 1 + i % 4).Select(n => 2 + (i * 7 + n * n + i / 5 * n) % 3)];
            int[] reversed = [.. tokens.Reverse(), 1];
            source.Add(tokens);
            given.Add([0, .. reversed[..^1]]);
            wanted.Add([.. reversed.SelectMany(k => Enumerable.Range(0, 5).Select(c => c == k ? 1f : 0f))]);
        }

        return new PortData().With("source", source).With("given", given).With("wanted", 5, wanted);
    }

    /// <summary>Three to five numbers, and their places in ascending order; the first one is given the first number.</summary>
    static PortData Orders(int count)
    {
        List<float[]> numbers = [];
        List<int[]> given = [], places = [];
        for (int i = 0; i < count; i++)
        {
            float[] own = [.. Enumerable.Range(0, 3 + i % 3).Select(n => MathF.Sin(7 * i + 3 * n + 0.5f * n * i))];
            int[] order = [.. Enumerable.Range(0, own.Length).OrderBy(n => own[n])];
            numbers.Add(own);
            given.Add([0, .. order[..^1]]);
            places.Add(order);
        }

        return new PortData().With("numbers", 1, numbers).With("given", given).With("places", places);
    }

    [Fact]
    public void DataThatDoNotFitAreNamed()
    {
        Assert.Contains("the inputs \"x\", \"wanted\", but the data have no \"wanted\"", Refused(new PortData().With("x", 2, [[1, 2]])));
        Assert.Contains("have an input \"z\", but the entry has \"x\", \"wanted\"", Refused(new PortData().With("x", 2, [[1, 2]]).With("wanted", 1, [[1]]).With("z", 1, [[1]])));
        Assert.Contains("Item 0 has 1 steps of \"x\", but 2 of \"wanted\"", Refused(new PortData().With("x", 2, [[1, 2]]).With("wanted", 1, [[1, 2]])));
        Assert.Contains("rows of 1 real numbers, but input \"x\" takes 2", Refused(new PortData().With("x", 1, [[1]]).With("wanted", 1, [[1]])));
        Assert.Contains("the data are for one: use PortData", Refused(SequenceData.WithValues([[1, 2]], 2, [[1]], 1)));
        Assert.Contains("is given twice", Assert.Throws<InvalidTrainingDataException>(() => new PortData().With("x", 1, [[1]]).With("x", 1, [[1]])).Message);
        Assert.Contains("has width 5: it is no loss", Assert.Throws<ArgumentException>(() => new Trainer<ElmanModel>(ElmanModel.Create(1), new Sgd())).Message);
    }

    static string Refused(TrainingData data)
    {
        using var trainer = new Trainer<TwoInputs>(new TwoInputs(1), new Sgd());
        return Assert.Throws<InvalidTrainingDataException>(() => trainer.Fit(data, 1)).Message;
    }

    /// <summary>The wanted value of a step is a third of the sum of all x so far.</summary>
    static PortData RunningSums(int count)
    {
        List<float[]> x = [], wanted = [];
        for (int i = 0; i < count; i++)
        {
            int steps = 2 + i % 3;
            float[] own = [.. Enumerable.Range(0, 2 * steps).Select(n => MathF.Sin(3 * i + 2 * n))];
            x.Add(own);
            wanted.Add([.. Enumerable.Range(1, steps).Select(t => own.Take(2 * t).Sum() / 3)]);
        }

        return new PortData().With("x", 2, x).With("wanted", 1, wanted);
    }
}
