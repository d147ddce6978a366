using Rnn;
using Rnn.Training;

namespace DialogueExample;

/// <summary>Utterances as bags of words.</summary>
sealed class Bags(WordVocabulary vocabulary)
{
    /// <summary>How often each word occurs, divided by the square root of the number of words.</summary>
    public float[] Of(string text)
    {
        var bag = new float[Words.Size];
        int[] words = vocabulary.Encode(text.ToLowerInvariant());
        foreach (int word in words) bag[word] += 1 / MathF.Sqrt(words.Length);
        return bag;
    }

    public PortData Data(IReadOnlyList<Conversation> conversations) => new PortData()
        .With("bags", Words.Size, [.. conversations.Select(c => c.Utterances.SelectMany(u => Of(u.Text)).ToArray())])
        .With("speakers", [.. conversations.Select(c => c.Utterances.Select(u => u.Speaker).ToArray())])
        .With("emotions", [.. conversations.Select(c => c.Utterances.Select(u => u.Emotion).ToArray())]);
}
