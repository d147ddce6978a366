using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>Every step reads what the steps before it have left, and leaves what it has made of that: a memory that grows in its own scan.</summary>
[RnnModel]
public partial class ReadsItsPast
{
    Gru<Sum<D5, D18>, D18> cell;
    Mat<D18, D18> W;
    Dense<D18, D4> output;
    [MaxLength(12), State] Seq<Vec<D18>> earlier;

    public Vec<D4> Step(Vec<D5> x)
    {
        var query = W * cell.h;
        var h = cell.Step(Concat(x, WeightedSum(Softmax(earlier.Map(e => Dot(query, e))), earlier)));
        earlier = earlier.Append(h);
        return output.Step(h);
    }
}

/// <summary>Keys, values and single numbers that grow together and close no cycle: causal attention, its weights told while streaming.</summary>
[RnnModel]
public partial class CausalReader
{
    SimpleRnn<D5, D7> cell;
    Mat<D6, D7> Wk;
    Mat<D20, D7> Wv;
    Mat<D6, D5> Wq;
    Vec<D7> wl;
    [MaxLength(12), State] Seq<Vec<D6>> keys;
    [MaxLength(12), State] Seq<Vec<D20>> values;
    [MaxLength(12), State] Seq<Scalar> levels;

    public (Vec<D20> y, Seq<Scalar> weights) Step(Vec<D5> x)
    {
        var q = Wq * x;
        var weights = Softmax(keys.Map(levels, (k, l) => Dot(q, k) + l));
        var read = WeightedSum(weights, values);
        var h = cell.Step(x);
        keys = keys.Append(Wk * h);
        values = values.Append(Tanh(Wv * h));
        levels = levels.Append(Dot(wl, h));
        return (read, weights);
    }
}

/// <summary>Words that look at the words before them: what is left depends on the token alone.</summary>
[RnnModel]
public partial class ReadsEarlierWords
{
    Mat<D9, D6> words;
    Mat<D6, D6> Wk;
    Dense<D6, D9> output;
    [MaxLength(12), State] Seq<Vec<D6>> earlier;

    public Vec<D9> Step(Token k)
    {
        var x = words[k];
        var read = WeightedSum(Softmax(earlier.Map(e => Dot(x, Wk * e))), earlier);
        earlier = earlier.Append(x);
        return output.Step(x + read);
    }
}

/// <summary>Numbers of a token alone, and of what is remembered alone, spread over vectors.</summary>
[RnnModel]
public partial class SpreadsNumbers
{
    Mat<D9, D6> words;
    Mat<D6, D6> W;
    [MaxLength(12), State] Seq<Vec<D6>> earlier;
    [State] Vec<D6> c;

    public Vec<D6> Step(Token k)
    {
        var x = W * words[k];
        var read = Sum(earlier.Map(e => x * Sum(Tanh(W * e))));
        earlier = earlier.Append(Tanh(x + c));
        return c = 0.5 * Sum(Tanh(x)) * c + read;
    }
}

/// <summary>Two memories, one of which another entry fills alone.</summary>
[RnnModel]
public partial class Listens
{
    [MaxLength(12), State] Seq<Vec<D3>> heard;
    [MaxLength(4), State] Seq<Vec<D3>> said;

    public Vec<D3> Speak(Vec<D3> x)
    {
        var read = Sum(heard.Map(said, (h, s) => h * s));
        heard = heard.Append(x);
        said = said.Append(Tanh(x));
        return read;
    }

    public Vec<D3> Listen(Vec<D3> x)
    {
        var read = Sum(heard);
        heard = heard.Append(x);
        return read;
    }
}

/// <summary>A cell that reads its past, from both sides of a sequence.</summary>
[RnnCell]
public sealed partial class PastReader<I, H> where I : IDim where H : IDim
{
    SimpleRnn<Sum<I, H>, H> cell;
    AdditiveAttention<I, H, H> attend;
    [MaxLength(40), State] Seq<Vec<H>> earlier;

    public Vec<H> Step(Vec<I> x)
    {
        var h = cell.Step(Concat(x, attend.Step(x, earlier).context));
        earlier = earlier.Append(h);
        return h;
    }
}

/// <summary>The past of a step, and what comes after it, as cells that come from both ends have left them.</summary>
[RnnModel]
public partial class ReadsBothPasts
{
    PastReader<D5, D9> f, b;
    Dense<Sum<D9, D9>, D4> output;

    public Seq<Vec<D4>> Forward(Seq<Vec<D5>> x) => x.Scan(f.Step).Map(x.ScanReversed(b.Step), Concat).Map(output.Step);
}

/// <summary>What earlier steps have left, weighted by numbers that were left beside it and a state: a stream keeps more of one than of the other.</summary>
[RnnCell]
public sealed partial class LevelReader<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    Vec<I> wl;
    [State] Scalar level;
    [MaxLength(12), State] Seq<Scalar> levels;
    [MaxLength(20), State] Seq<Vec<H>> values;

    public Vec<H> Step(Vec<I> x)
    {
        var read = WeightedSum(levels.Map(l => Sigmoid(level * l)), values);
        level = 0.5 * level + Dot(wl, x);
        levels = levels.Append(Tanh(Dot(wl, x)));
        values = values.Append(Tanh(W * x));
        return Tanh(read);
    }
}

/// <summary>A layer of a stack with two sequences that grow side by side, in both directions.</summary>
[RnnModel]
[Input(5)]
[Bidirectional]
[Recurrent(typeof(LevelReader<,>), 7)]
public partial class ReadsLevels;
