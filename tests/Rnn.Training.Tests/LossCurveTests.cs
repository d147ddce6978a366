namespace Rnn.Training.Tests;

public sealed class LossCurveTests
{
    [Fact]
    public void AFallingSeriesFallsFromLeftToRight()
    {
        string curve = LossCurve.Draw([4, 3, 2, 1], width: 4, height: 4);
        Assert.Equal("   4.000 |*\n   3.000 | *\n   2.000 |  *\n   1.000 |   *\n         +----\n", curve);
    }

    [Fact]
    public void LongSeriesAreAveraged()
    {
        string[] lines = LossCurve.Draw([.. Enumerable.Range(0, 1000).Select(i => 1000f - i)], width: 10, height: 5).TrimEnd('\n').Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.StartsWith(" 950.500 |*", lines[0], StringComparison.Ordinal);   // the mean of 1000 to 901
        Assert.StartsWith("  50.500 |", lines[4], StringComparison.Ordinal);    // the mean of 100 to 1
        Assert.All(lines, line => Assert.True(line.Length <= 20));
    }

    [Fact]
    public void EmptyAndConstantSeries()
    {
        Assert.Equal("", LossCurve.Draw([]));
        Assert.Contains("*****", LossCurve.Draw([2, 2, 2, 2, 2], 5, 3));
    }
}
