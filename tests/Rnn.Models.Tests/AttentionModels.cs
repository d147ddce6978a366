using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>Two sequences of different lengths: the states of the first hand over to the second (Sutskever, Vinyals, Le 2014).</summary>
[RnnModel]
public partial class HandsOver
{
    Mat<D7, D5> words;
    Lstm<D5, D20> encoder;
    Lstm<D3, D20> decoder;
    Dense<D20, D4> output;

    public Seq<Vec<D4>> Forward(Seq<Token> source, Seq<Vec<D3>> given)
    {
        source.Scan(k => encoder.Step(Dropout(words[k], 0.25)));
        decoder.State = encoder.State;
        return given.Scan(x => output.Step(decoder.Step(x)));
    }
}

/// <summary>Additive attention over a memory of another length, before the cell, from a state that is bridged; the encoder runs both ways (Bahdanau, Cho, Bengio 2015).</summary>
[RnnModel]
public partial class AttendsBefore
{
    Mat<D9, D6> words;
    Gru<D6, D9> forwards, backwards;
    Gru<Sum<D4, Sum<D9, D9>>, D20> decoder;
    AdditiveAttention<D20, Sum<D9, D9>, D24> attend;
    Mat<D20, D9> Wb;
    Vec<D20> bb;
    Dense<D20, D5> output;

    public Seq<Vec<D5>> Forward(Seq<Token> source, Seq<Vec<D4>> given)
    {
        var x = source.Map(k => words[k]);
        var memory = x.Scan(forwards.Step).Map(x.ScanReversed(backwards.Step), Concat);
        decoder.h = Tanh(Wb * backwards.h + bb);
        return given.Scan(y => output.Step(decoder.Step(Concat(y, attend.Step(decoder.h, memory).context))));
    }
}

/// <summary>General attention after the cell, outside of every loop (Luong, Pham, Manning 2015), a vector that all steps of both sequences read, and the mean of the memory.</summary>
[RnnModel]
public partial class AttendsAfter
{
    SimpleRnn<D3, D17> encoder;
    Gru<D4, D17> decoder;
    GeneralAttention<D17, D17> attend;
    Mat<D17, D2> Wz;
    Mat<D6, Sum<D17, D17>> Wc;

    public (Seq<Vec<D6>> y, Vec<D17> mean) Forward(Seq<Vec<D3>> source, Vec<D2> z, Seq<Vec<D4>> given)
    {
        var bias = Wz * z;
        var memory = source.Scan(encoder.Step).Map(h => h + bias);
        decoder.h = encoder.h;
        var s = given.Scan(decoder.Step).Map(h => h * bias);
        return (s.Map(h => Tanh(Wc * Concat(attend.Step(h, memory).context, h))), Mean(memory));
    }
}

/// <summary>A score that is a network of its own at every pair of steps (Luong's concat), and a memory of single numbers.</summary>
[RnnModel]
public partial class ScoresByNetwork
{
    Mat<D5, Sum<D3, D4>> W;
    Mat<D1, D5> v;
    Vec<D5> b;

    public Seq<Vec<D4>> Forward(Seq<Vec<D3>> query, Seq<Vec<D4>> memory, Seq<Scalar> level) =>
        query.Map(q => WeightedSum(Softmax(memory.Map(level, (h, l) => l + (v * Tanh(W * Concat(q, h) + b))[0])), memory));
}

/// <summary>Every step reads all steps of its own sequence, before and after itself.</summary>
[RnnModel]
public partial class AttendsToItself
{
    Gru<D5, D18> cell;
    GeneralAttention<D18, D18> attend;
    Dense<Sum<D18, D18>, D4> output;

    public Seq<Vec<D4>> Forward(Seq<Vec<D5>> x)
    {
        var e = x.Scan(cell.Step);
        return e.Map(h => output.Step(Concat(h, attend.Step(h, e).context)));
    }
}

/// <summary>Attention of a sequence to itself right behind an embedding: what depends on a token alone is read as it is and by all others.</summary>
[RnnModel]
public partial class AttendsToWords
{
    Mat<D9, D6> words;
    AdditiveAttention<D6, D6, D24> attend;
    Dense<Sum<D6, D6>, D5> output;

    public Seq<Vec<D5>> Forward(Seq<Token> x)
    {
        var e = x.Map(k => words[k]);
        return e.Map(h => output.Step(Concat(h, attend.Step(h, e).context)));
    }
}

/// <summary>The same equations trained on whole sequences and streamed: what Encode leaves in the state, every Decode reads.</summary>
[RnnModel]
public partial class StreamingTranslator
{
    Mat<D9, D6> words;
    Lstm<D6, D20> encoder;
    Gru<Sum<D4, D20>, D20> decoder;
    AdditiveAttention<D20, D20, D24> attend;
    Dense<D20, D5> output;
    [MaxLength(12), State] Seq<Vec<D20>> memory;

    public Seq<Vec<D5>> Forward(Seq<Token> source, Seq<Vec<D4>> given)
    {
        Encode(source);
        return given.Scan(Decode);
    }

    public void Encode(Seq<Token> source)
    {
        memory = source.Scan(k => encoder.Step(words[k]));
        decoder.h = Tanh(encoder.h);
    }

    public (Vec<D5> y, Seq<Scalar> weights) Look(Vec<D4> x)
    {
        var (context, weights) = attend.Step(decoder.h, memory);
        return (output.Step(decoder.Step(Concat(x, context))), weights);
    }

    public Vec<D5> Decode(Vec<D4> x) => output.Step(decoder.Step(Concat(x, attend.Step(decoder.h, memory).context)));
}
