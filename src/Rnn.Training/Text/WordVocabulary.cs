using System.Text;

namespace Rnn.Training;

/// <summary>
/// The most frequent words of a text as tokens. Token 0 is for padding, 1 for words that it does not know; the others follow by frequency,
/// words of equal frequency in alphabetical order.
/// </summary>
public sealed class WordVocabulary
{
    /// <summary>The token of a padded place.</summary>
    public const int Padding = 0;

    /// <summary>The token of a word that is not known.</summary>
    public const int Unknown = 1;

    readonly string[] words;
    readonly Dictionary<string, int> tokens = new(StringComparer.Ordinal);

    WordVocabulary(IEnumerable<string> words)
    {
        this.words = ["", "?", .. words];
        for (int i = 2; i < this.words.Length; i++) tokens.Add(this.words[i], i);
    }

    /// <summary>Tokens in all.</summary>
    public int Count => words.Length;

    /// <summary>The word of a token.</summary>
    /// <param name="token">Below <see cref="Count"/>.</param>
    public string this[int token] => words[token];

    /// <summary>Collects words.</summary>
    /// <param name="texts">The training part.</param>
    /// <param name="size">The most tokens, both special ones included.</param>
    /// <param name="least">Words that come less often are unknown.</param>
    public static WordVocabulary Of(IEnumerable<string> texts, int size, int least = 1)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 3);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var word in Words(text)) counts[word] = counts.GetValueOrDefault(word) + 1;
        return new(counts.Where(c => c.Value >= least).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(size - 2).Select(c => c.Key));
    }

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">The text.</param>
    public int[] Encode(string text) => [.. Words(text).Select(w => tokens.GetValueOrDefault(w, Unknown))];

    /// <summary>Runs of letters, digits and apostrophes in lower case, and every other visible character by itself.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '\'') word.Append(char.ToLowerInvariant(c));
            else
            {
                if (word.Length > 0) yield return word.ToString();
                word.Clear();
                if (!char.IsWhiteSpace(c)) yield return c.ToString();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }
}
