using Rnn;
using static Rnn.Ops;

namespace SentimentExample;

/// <summary>What is trained here: both directions of a GRU over the words, their mean over the sentence, one number.</summary>
[RnnModel]
public partial class Classifier
{
    Embedding<Words, D64> words;
    Gru<D64, D48> forward, backward;
    Dense<Sum<D48, D48>, D1> output;

    /// <summary>The logit of a good opinion.</summary>
    /// <param name="x">The words of a sentence.</param>
    public Vec<D1> Forward(Seq<Token> x)
    {
        var v = x.Map(w => Dropout(words[w], 0.5, Per.Sequence));
        var h = v.Scan(forward.Step).Map(v.ScanReversed(backward.Step), Concat);
        return output.Step(Dropout(Mean(h), 0.5));
    }
}

/// <summary>How many words are known.</summary>
[Dim(10000)]
public partial struct Words;
