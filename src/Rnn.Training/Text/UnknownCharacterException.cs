using System.Globalization;

namespace Rnn.Training;

/// <summary>A text holds a character that the vocabulary lacks.</summary>
public sealed class UnknownCharacterException : ArgumentException
{
    /// <summary>Names the character and its place.</summary>
    /// <param name="character">The character.</param>
    /// <param name="position">Its index in the text.</param>
    /// <param name="vocabularySize">How many characters are known.</param>
    public UnknownCharacterException(char character, int position, int vocabularySize)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The character {Show(character)} at position {position} is not one of the {vocabularySize} characters of the vocabulary."))
        => (Character, Position) = (character, position);

    /// <summary>The character.</summary>
    public char Character { get; }

    /// <summary>Its index in the text.</summary>
    public int Position { get; }

    static string Show(char c)
        => char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c)
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}")
            : string.Create(CultureInfo.InvariantCulture, $"'{c}' (U+{(int)c:X4})");
}
