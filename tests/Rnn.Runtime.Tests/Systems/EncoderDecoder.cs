// Encoder and decoder. Host code feeds the start token, then the truth (training) or what it chose (use).
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Only the final state is handed over (Sutskever, Vinyals, Le 2014; Cho et al. 2014): all states of whatever cell it is.</summary>
[RnnCell]
public sealed partial class EncoderDecoder<C, K, L, E, H> where C : ICell<E, H> where K : IDim where L : IDim where E : IDim where H : IDim
{
    Mat<K, E> source_embedding;
    Mat<L, E> target_embedding;
    C enc, dec;
    Mat<L, H> Wout;  Vec<L> bout;
    [State] Token chosen;

    public Seq<Vec<L>> Forward(Seq<Token> source, Seq<Token> given)
    {
        Encode(source);
        return given.Scan(Decode);
    }

    public Scalar Loss(Seq<Token> source, Seq<Token> given, Seq<Token> target) => Mean(Forward(source, given).Map(target, CrossEntropy));

    public void Encode(Seq<Token> source)
    {
        source.Scan(k => enc.Step(source_embedding[k]));
        dec.State = enc.State;
    }

    public Vec<L> Decode(Token k) => Wout * dec.Step(target_embedding[k]) + bout;

    public Seq<Token> Translate(Seq<Token> source, int limit)            // greedy; the host cuts at the end token
    {
        Encode(source);
        chosen = 0;
        return Repeat(limit, () => chosen = ArgMax(Decode(chosen)));
    }
}

/// <summary>Additive attention: the context is read with the old decoder state and enters the cell (Bahdanau et al. 2015).</summary>
[RnnCell]
public sealed partial class AdditiveTranslator<K, L, E, H, A> where K : IDim where L : IDim where E : IDim where H : IDim where A : IDim
{
    Mat<K, E> source_embedding;
    Mat<L, E> target_embedding;
    Gru<E, H> enc;
    Gru<Sum<E, H>, H> dec;
    AdditiveAttention<H, H, A> att;
    Mat<L, Sum<H, H>> Wout;  Vec<L> bout;
    [MaxLength(64), State] Seq<Vec<H>> memory;

    public Seq<Vec<L>> Forward(Seq<Token> source, Seq<Token> given)
    {
        Encode(source);
        return given.Scan(Decode);
    }

    public void Encode(Seq<Token> source)
    {
        memory = source.Scan(k => enc.Step(source_embedding[k]));
        dec.h = enc.h;
    }

    public Vec<L> Decode(Token k)
    {
        var (context, _) = att.Step(dec.h, memory);
        var s = dec.Step(Concat(target_embedding[k], context));
        return Wout * Concat(s, context) + bout;
    }
}

/// <summary>Multiplicative attention: the context is read with the new decoder state (Luong et al. 2015).</summary>
[RnnCell]
public sealed partial class GeneralTranslator<K, L, E, H> where K : IDim where L : IDim where E : IDim where H : IDim
{
    Mat<K, E> source_embedding;
    Mat<L, E> target_embedding;
    Lstm<E, H> enc, dec;
    GeneralAttention<H, H> att;
    Mat<H, Sum<H, H>> Wc;
    Mat<L, H> Wout;  Vec<L> bout;
    [MaxLength(64), State] Seq<Vec<H>> memory;

    public Seq<Vec<L>> Forward(Seq<Token> source, Seq<Token> given)
    {
        Encode(source);
        return given.Scan(Decode);
    }

    public void Encode(Seq<Token> source)
    {
        memory = source.Scan(k => enc.Step(source_embedding[k]));
        (dec.h, dec.c) = (enc.h, enc.c);
    }

    public Vec<L> Decode(Token k)
    {
        var s = dec.Step(target_embedding[k]);
        var (context, _) = att.Step(s, memory);
        return Wout * Tanh(Wc * Concat(context, s)) + bout;
    }
}

/// <summary>Bridge and bidirectional encoder: s_0 = tanh(Wb z + bb), memory of both directions (Bahdanau et al. 2015). A closed model.</summary>
[RnnCell]
public sealed partial class Translator
{
    Mat<D80, D32> source, target;
    Gru<D32, D64> forward, backward;
    Gru<Sum<D32, Sum<D64, D64>>, D64> decoder;
    AdditiveAttention<D64, Sum<D64, D64>, D40> attend;
    Mat<D64, D64> Wb;  Vec<D64> bb;
    Dense<D64, D80> output;
    [MaxLength(64), State] Seq<Vec<Sum<D64, D64>>> memory;

    public Seq<(Vec<D80> logits, Seq<Scalar> weights)> Forward(Seq<Token> input, Seq<Token> given)
    {
        Encode(input);
        return given.Scan(Decode);
    }

    public void Encode(Seq<Token> input)
    {
        var x = input.Map(k => source[k]);
        memory = x.Scan(forward.Step).Map(x.ScanReversed(backward.Step), Concat);
        decoder.h = Tanh(Wb * backward.h + bb);
    }

    public (Vec<D80> logits, Seq<Scalar> weights) Decode(Token k)
    {
        var (context, weights) = attend.Step(decoder.h, memory);
        return (output.Step(decoder.Step(Concat(target[k], context))), weights);
    }
}

/// <summary>Image captions: a vector becomes the initial state (vector to sequence).</summary>
[RnnCell]
public sealed partial class Captioner
{
    Mat<D64, D128> Wi;  Vec<D64> bi;
    Mat<D80, D32> words;
    Lstm<D32, D64> lstm;
    Dense<D64, D80> output;

    public Seq<Vec<D80>> Forward(Vec<D128> image, Seq<Token> given)
    {
        lstm.h = Tanh(Wi * image + bi);
        return given.Scan(Step);
    }

    public Vec<D80> Step(Token k) => output.Step(lstm.Step(words[k]));
}
