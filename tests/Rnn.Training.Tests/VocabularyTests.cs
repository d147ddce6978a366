namespace Rnn.Training.Tests;

public sealed class VocabularyTests
{
    [Fact]
    public void CharactersInOrdinalOrderAndBack()
    {
        var vocabulary = Vocabulary.FromText("hello");
        Assert.Equal("ehlo", vocabulary.Characters);
        Assert.Equal([1, 0, 2, 2, 3], vocabulary.Encode("hello"));
        Assert.Equal("hello", vocabulary.Decode(vocabulary.Encode("hello")));
    }

    [Fact]
    public void AnUnknownCharacterIsNamedWithItsPlace()
    {
        var e = Assert.Throws<UnknownCharacterException>(() => Vocabulary.FromText("hello").Encode("help"));
        Assert.Equal(('p', 3), (e.Character, e.Position));
        Assert.Contains("'p' (U+0070) at position 3", e.Message);
        Assert.Contains("U+0009 at position 0", Assert.Throws<UnknownCharacterException>(() => Vocabulary.FromText("a").Encode("\t")).Message);
    }

    [Fact]
    public void ASubstituteStandsForTheUnknown()
    {
        Assert.Equal(97, Vocabulary.Ascii.Count);
        Assert.Equal("na\uFFFDve\n", Vocabulary.Ascii.Decode(Vocabulary.Ascii.Encode("naïve\n")));
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => new Vocabulary("abca")).Message);
        Assert.Throws<ArgumentException>(() => new Vocabulary("abc", 'd'));
        Assert.Throws<ArgumentException>(() => Vocabulary.FromText(""));
        Assert.Contains("0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => new Vocabulary("abc")[3]).Message);
    }
}
