namespace Rnn.Runtime.Tests.Models;

/// <summary>Views of the packed block: every layout reads back as rows and columns, and padding stays zero.</summary>
public sealed class ParameterBlockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void EveryLayoutReadsBack(int seed)
    {
        var block = new ParameterBlock(Layouts.Strided(new Random(seed)));
        var number = 0;
        foreach (var name in block.Names)
        {
            var view = block[name];
            for (var r = 0; r < view.Rows; r++)
                for (var c = 0; c < view.Columns; c++) view[r, c] = ++number;
        }

        var expected = 0;
        foreach (var name in block.Names)
            foreach (var value in block[name].ToArray()) Assert.Equal(++expected, value);
        Assert.Equal(number, block.Values.ToArray().Count(x => x != 0));
        Assert.Equal(number, block.Info.ParameterCount);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void CopiesRoundTrip(int seed)
    {
        var info = Layouts.Strided(new Random(seed));
        var (first, second) = (new ParameterBlock(info), new ParameterBlock(info));
        first.Initialize(3);
        foreach (var name in first.Names) second[name].CopyFrom(first[name].ToArray());
        Assert.Equal(first.Values.ToArray(), second.Values.ToArray());
        second.Values.Clear();
        second.CopyFrom(first);
        Assert.Equal(first.Values.ToArray(), second.Values.ToArray());
    }

    [Fact]
    public unsafe void TheBlockIsAligned()
    {
        for (var i = 0; i < 20; i++)
        {
            var block = new ParameterBlock(Layouts.Model([], 16 * i + 16));
            Assert.Equal(0u, (nuint)block.Pointer % 64);
            block.Values[0] = 5;
            Assert.Equal(5, *block.Pointer);
        }
    }

    [Fact]
    public void WrongNamesPlacesAndLengthsAreNamed()
    {
        var block = new ParameterBlock(Layouts.Plain(("Lstm1.Wi", 2, 3, "Zeros"), ("Lstm1.bi", 2, 1, "Zeros")));
        Assert.Contains("Lstm1.Wi, Lstm1.bi", Assert.Throws<KeyNotFoundException>(() => block["Lstm1.Wf"]).Message);
        Assert.Contains("2 x 3", Assert.Throws<ArgumentOutOfRangeException>(() => block["Lstm1.Wi"][2, 0]).Message);
        Assert.Contains("the span has 5", Assert.Throws<ArgumentException>(() => block["Lstm1.Wi"].CopyFrom(new float[5])).Message);
        Assert.Contains("Lstm1.bi", Assert.Throws<ArgumentException>(() => block["Lstm1.bi"].CopyTo(new float[3])).Message);
        Assert.Throws<ArgumentException>(() => block.CopyFrom(new ParameterBlock(Layouts.Model([], 16, "Other", "beef"))));
    }

    [Fact]
    public void TheSummaryIsATable()
    {
        var info = new ModelInfo(
            "CharacterModel", "f00d", [], [new("Dense1.W", 65, 128, false, "GlorotUniform", 0, 0, 0, false), new("Dense1.b", 65, 1, true, "Zeros", 0, 0, 0, false)],
            [new("Lstm1", "Lstm", "t x 128", 0), new("Dense1", "Dense", "t x 65", 8385)], 0, 256, 16640);
        Assert.Equal(
            """
            Model: CharacterModel
            ------------------------------------------
            Layer (type)     Output shape   Parameters
            ------------------------------------------
            Lstm1 (Lstm)     t x 128                 0
            Dense1 (Dense)   t x 65              8,385
            ------------------------------------------
            Parameters: 8,385 (33,540 bytes)
            Trained: 8,320
            State: 1,024 bytes; operations a step: 16,640
            """.ReplaceLineEndings("\n"),
            info.ToString());
    }
}
