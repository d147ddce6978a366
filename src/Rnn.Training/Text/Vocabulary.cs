using System.Collections.Frozen;

namespace Rnn.Training;

/// <summary>The characters that a model knows: character k is token k.</summary>
public sealed class Vocabulary
{
    readonly string characters;
    readonly FrozenDictionary<char, int> tokens;
    readonly int substitute;

    /// <summary>Takes characters in the order of their tokens.</summary>
    /// <param name="characters">All different.</param>
    /// <param name="substitute">One of them that stands for every unknown character; null: unknown characters are refused.</param>
    public Vocabulary(string characters, char? substitute = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(characters);
        var known = new Dictionary<char, int>(characters.Length);
        for (int i = 0; i < characters.Length; i++)
        {
            if (!known.TryAdd(characters[i], i))
                throw new ArgumentException($"Character U+{(int)characters[i]:X4} stands twice in the vocabulary, at {known[characters[i]]} and {i}.", nameof(characters));
        }

        if (substitute is { } s && !known.ContainsKey(s))
            throw new ArgumentException($"The substitute U+{(int)s:X4} is not in the vocabulary.", nameof(substitute));
        this.characters = characters;
        tokens = known.ToFrozenDictionary();
        this.substitute = substitute is { } c ? known[c] : -1;
    }

    /// <summary>The 95 printable characters of ASCII and the line feed; U+FFFD stands for any other.</summary>
    public static Vocabulary Ascii { get; } = new("\n" + string.Concat(Enumerable.Range(32, 95).Select(c => (char)c)) + "\uFFFD", '\uFFFD');

    /// <summary>Number of characters.</summary>
    public int Count => characters.Length;

    /// <summary>All characters in the order of their tokens.</summary>
    public string Characters => characters;

    /// <summary>The characters of a text, in ordinal order.</summary>
    /// <param name="text">Not empty.</param>
    public static Vocabulary FromText(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        char[] characters = [.. text.ToHashSet()];
        Array.Sort(characters);
        return new Vocabulary(new string(characters));
    }

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="UnknownCharacterException">A character is not in the vocabulary, and there is no substitute.</exception>
    public int[] Encode(ReadOnlySpan<char> text)
    {
        var encoded = new int[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (tokens.TryGetValue(text[i], out int token)) encoded[i] = token;
            else encoded[i] = substitute >= 0 ? substitute : throw new UnknownCharacterException(text[i], i, Count);
        }

        return encoded;
    }

    /// <summary>The text of tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    public string Decode(ReadOnlySpan<int> tokens)
    {
        var text = new char[tokens.Length];
        for (int i = 0; i < tokens.Length; i++) text[i] = this[tokens[i]];
        return new string(text);
    }

    /// <summary>The character of a token.</summary>
    /// <param name="token">From 0 to <see cref="Count"/> - 1.</param>
    public char this[int token] => (uint)token < (uint)characters.Length
        ? characters[token]
        : throw new ArgumentOutOfRangeException(nameof(token), token, $"The vocabulary has tokens 0 to {Count - 1}.");
}
