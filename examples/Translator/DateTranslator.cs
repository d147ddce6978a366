using Rnn;
using static Rnn.Ops;

namespace TranslatorExample;

/// <summary>
/// Reads a date sign by sign, in both directions, and writes it sign by sign; before each sign it looks at all that it has read (Bahdanau, Cho,
/// Bengio 2015). Trained on whole sequences by Loss; in use Encode leaves the memory in the state, and every Decode reads it.
/// </summary>
[RnnModel]
public partial class DateTranslator
{
    Mat<D39, D16> read;
    Mat<D12, D16> written;
    Gru<D16, D32> forwards, backwards;
    Gru<Sum<D16, Sum<D32, D32>>, D48> decoder;
    AdditiveAttention<D48, Sum<D32, D32>, D32> attend;
    Dense<D32, D48> bridge;
    Dense<D48, D11> output;
    [MaxLength(32), State] Seq<Vec<Sum<D32, D32>>> memory;

    public Scalar Loss(Seq<Token> source, Seq<Token> given, Seq<Token> wanted)
    {
        Encode(source);
        return Mean(given.Scan(k => Decode(k).scores).Map(wanted, CrossEntropy));
    }

    public void Encode(Seq<Token> source)
    {
        var x = source.Map(k => read[k]);
        memory = x.Scan(forwards.Step).Map(x.ScanReversed(backwards.Step), Concat);
        decoder.h = Tanh(bridge.Step(backwards.h));
    }

    public (Vec<D11> scores, Seq<Scalar> weights) Decode(Token k)
    {
        var (context, weights) = attend.Step(decoder.h, memory);
        return (output.Step(decoder.Step(Concat(written[k], context))), weights);
    }
}
