using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Language;

/// <summary>Masks of eager mode: means outside training, the counter's draws inside.</summary>
public sealed class EagerRandomnessTests
{
    static readonly Vec<D64> X = Ones<D64>();

    [Fact]
    public void OutsideTrainingTheMeanCounts()
    {
        Assert.Equal(X.Values, Dropout(X, 0.25).Values);
        Assert.Equal((0.3 * X).Values, Bernoulli<D64>(0.3).Values);
    }

    [Fact]
    public void InTrainingElementsAreKeptAndScaled()
    {
        using var scope = Eager.Train(seed: 5);
        var dropped = Dropout(X, 0.25);
        foreach (var value in dropped.Values) Assert.Contains(value, new[] { 0, 1 / 0.75 });
        Assert.InRange(Sum(dropped).Value, 40, 90);
    }

    [Fact]
    public void DrawsAreThoseOfTheCounter()
    {
        using var scope = Eager.Train(seed: 5, update: 7, row: 3);
        scope.BeginStep(2);
        Bernoulli<D64>(0.5);
        var second = Bernoulli<D64>(0.5);
        var random = CounterRandom.For(5, 7, site: 1, row: 3, t: 2);
        for (var unit = 0; unit < 64; unit++) Assert.Equal(random.Draw(unit, CounterRandom.Threshold(0.5)) ? 1 : 0, second[unit].Value);
    }

    [Fact]
    public void AMaskPerSequenceStaysAndOnePerStepDoesNot()
    {
        using var scope = Eager.Train(seed: 5);
        var steps = new Seq<Scalar>(0, 0, 0);
        var perStep = steps.Scan(_ => Bernoulli<D64>(0.5));
        scope.BeginStep(0);
        var perSequence = steps.Scan(_ => Bernoulli<D64>(0.5, Per.Sequence));
        Assert.NotEqual(perStep[0].Values.ToArray(), perStep[1].Values.ToArray());
        Assert.Equal(perSequence[0].Values.ToArray(), perSequence[2].Values.ToArray());
        Assert.Equal(perStep[0].Values.ToArray(), perSequence[0].Values.ToArray());
    }

    [Fact]
    public void AScanIsAsGoodAsALoop()
    {
        using var scope = Eager.Train(seed: 9);
        var scanned = new Seq<Scalar>(0, 0).Scan(_ => Concat(Bernoulli<D64>(0.5), Bernoulli<D64>(0.5)));
        for (var t = 0; t < 2; t++)
        {
            scope.BeginStep(t);
            Assert.Equal(scanned[t].Values.ToArray(), Concat(Bernoulli<D64>(0.5), Bernoulli<D64>(0.5)).Values.ToArray());
        }
    }

    [Fact]
    public void MasksCanBeSupplied()
    {
        using (var scope = Eager.Train(seed: 1))
        {
            scope.Masks = (count, _, _) => [.. Enumerable.Range(0, count).Select(i => (double)(i % 2))];
            Assert.Equal([0, 2], Dropout(Ones<D2>(), 0.5).Values);
        }

        Assert.Null(Eager.Current);
    }
}
