using Rnn;
using static Rnn.Ops;

namespace DialogueExample;

/// <summary>
/// The emotion of each utterance of a conversation: DialogueRNN (Majumder et al. 2019) over bags of embeddings. Trained on whole conversations, used
/// utterance by utterance as they come.
/// </summary>
[RnnModel]
public partial class Emotions
{
    [Normal(0.3)] Mat<D48, Words> embedding;
    DialogueDirection<D48, D48, D48, D2, D48> dialogue;
    Dense<D48, D7> output;

    /// <summary>The scores of seven emotions after one more utterance.</summary>
    /// <param name="bag">How often each known word occurs in it, divided by the square root of their number.</param>
    /// <param name="speaker">Who says it.</param>
    public Vec<D7> Step(Vec<Words> bag, Token speaker)
    {
        var u = Dropout(Tanh(embedding * bag), 0.4);
        return output.Step(Dropout(dialogue.Step(u, speaker), 0.4));
    }

    /// <summary>The cross-entropy of the emotions, summed over a conversation.</summary>
    /// <param name="bags">The utterances.</param>
    /// <param name="speakers">Who speaks.</param>
    /// <param name="emotions">What they feel.</param>
    public Scalar Loss(Seq<Vec<Words>> bags, Seq<Token> speakers, Seq<Token> emotions) => Sum(bags.Scan(speakers, Step).Map(emotions, CrossEntropy));
}

/// <summary>How many words are known.</summary>
[Dim(2000)]
public partial struct Words;
