using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Language;

/// <summary>Sequences, delays and whole states.</summary>
public sealed class SequenceTests
{
    static readonly Seq<Scalar> Numbers = new(1, 2, 3);

    [Fact]
    public void ScansCarryStatesInTheirDirection()
    {
        Scalar sum = 0;
        Assert.Equal([1, 3, 6], Plain(Numbers.Scan(x => sum = sum + x)));
        sum = 0;
        Assert.Equal([6, 5, 3], Plain(Numbers.ScanReversed(x => sum = sum + x)));
    }

    [Fact]
    public void MapsTakeSeveralSequences()
    {
        Assert.Equal([2, 4, 6], Plain(Numbers.Map(Numbers, (a, b) => a + b)));
        Assert.Equal([1, 8, 27], Plain(Numbers.Map(Numbers, Numbers, (a, b, c) => a * b * c)));
        Assert.Throws<ArgumentException>(() => Numbers.Map(new Seq<Scalar>(1), (a, b) => a + b));
    }

    [Fact]
    public void ReadsOverSequences()
    {
        Assert.Equal((6.0, 2.0), (Sum(Numbers).Value, Mean(Numbers).Value));
        Close.To([0.25, 0.75], Plain(Softmax(new Seq<Scalar>(0, Math.Log(3)))), 1e-15);
        Assert.Equal([4, 6], WeightedSum(new Seq<Scalar>(2, 2), new Seq<Vec<D2>>(new Vec<D2>(1, 1), new Vec<D2>(1, 2))).Values);
        Assert.Equal([1, 2, 3, 4], Plain(Numbers.Append(4)));
        Assert.Equal((1.0, 3.0, 2.0), (Numbers.First.Value, Numbers.Last.Value, Numbers[1].Value));
    }

    [Fact]
    public void EmptySequencesReadAsZero()
    {
        Assert.Equal([0, 0], WeightedSum(Softmax(new Seq<Scalar>()), new Seq<Vec<D2>>()).Values);
        Assert.Equal([0, 0], Mean(new Seq<Vec<D2>>()).Values);
        Assert.Equal(0, Mean(new Seq<Scalar>()).Value);
    }

    [Fact]
    public void RepeatCallsOnceAStep()
    {
        Scalar n = 0;
        Assert.Equal([1, 2, 3, 4], Plain(Repeat(4, () => n = n + 1)));
    }

    [Fact]
    public void PastIsReadLate()
    {
        var past = new Past<Scalar, D2>();
        Assert.Equal(0, past[2].Value);
        past = past.Push(1).Push(2).Push(3);
        Assert.Equal((3.0, 2.0), (past[1].Value, past[2].Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => past[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => past[0]);
    }

    [Fact]
    public void StatesAreAVectorSpace()
    {
        var (a, b) = (new Lstm<D1, D2>(), new Lstm<D1, D2>());
        (a.h, a.c, b.h, b.c) = (new(1, 2), new(3, 4), new(10, 20), new(30, 40));
        b.State = 0.5 * a.State + 0.1 * b.State;
        Close.To([1.5, 3], b.h.Values, 1e-15);
        Close.To([4.5, 6], b.c.Values, 1e-15);
        Assert.Equal(a.State.Get<Vec<D2>>(1).Values, (States.Zero + a.State).Get<Vec<D2>>(1).Values);
        a.State = States.Zero;
        Assert.Equal([0, 0], a.c.Values);
    }

    [Fact]
    public void StatesOfAnotherCellAreRefused()
    {
        var (lstm, gru) = (new Lstm<D1, D2>(), new Gru<D1, D3>());
        Assert.Contains("State 0", Assert.Throws<ArgumentException>(() => gru.State = lstm.State).Message);
        Assert.Throws<ArgumentException>(() => lstm.State + gru.State);
    }

    static double[] Plain(Seq<Scalar> sequence) => Array.ConvertAll(sequence.Values.ToArray(), x => x.Value);
}
