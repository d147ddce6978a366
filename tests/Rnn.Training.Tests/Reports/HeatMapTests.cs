using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rnn.Training.Tests.Reports;

[RnnModel]
[Input(2)]
[Lstm(5)]
[Dense(1)]
[Trace("Lstm1.f")]
[Trace("Lstm1.c", Gradient = true)]
public partial class TracedLstm;

/// <summary>The picture as its XML says it.</summary>
public sealed class HeatMapTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void EveryCellIsDrawnOnceInTheColourOfItsValue()
    {
        const int Steps = 23, Units = 7;
        var random = CounterRandom.For(1, 0, 0, 0, 0);
        float[] values = [.. Enumerable.Range(0, Steps * Units).Select(i => random.Uniform(i))];
        var svg = XDocument.Parse(new HeatMap().Add("gate", values, Units, 0, 1).ToSvg());
        var drawn = Cells(svg);
        Assert.Equal(Steps * Units, drawn.Count);
        var colours = svg.Descendants(Svg + "rect").Select(r => (string?)r.Attribute("fill")).Where(f => f is not (null or "none" or "#ffffff")).Prepend("#ffffff").ToList();
        for (int t = 0; t < Steps; t++)
            for (int i = 0; i < Units; i++)
                Assert.Equal((int)Math.Round(values[(t * Units) + i] * 64), colours.IndexOf(drawn[(t, i)]));
    }

    /// <summary>A print in grey shows the same order.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    public void TheDarkerTheFartherFromZero(float low, float high)
    {
        float[] values = [.. Enumerable.Range(0, 65).Select(i => low + ((high - low) * i / 64))];
        var drawn = Cells(XDocument.Parse(new HeatMap().Add("all", values, 1, low, high).ToSvg()));
        double Light(int t) => Enumerable.Range(0, 3).Sum(k => Convert.ToInt32(drawn[(t, 0)].Substring(1 + (2 * k), 2), 16) * new[] { 0.2126, 0.7152, 0.0722 }[k]);
        for (int t = 1; t < 65; t++) Assert.Equal(Math.Abs(values[t]) > Math.Abs(values[t - 1]), Light(t) < Light(t - 1));
    }

    [Fact]
    public void NumbersThatAreNotFiniteAreGreyAndDoNotStretchTheScale()
    {
        var svg = XDocument.Parse(new HeatMap().Add("with holes", [-2, float.NaN, 1, float.PositiveInfinity], 2).ToSvg());
        Assert.Equal("#9a9a9a", Cells(svg)[(0, 1)]);
        Assert.Equal("#9a9a9a", Cells(svg)[(1, 1)]);
        Assert.Equal(["-2", "0", "2"], Labels(svg).Where(l => l is "-2" or "0" or "2").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TitlesAxesAndStepsHaveTheirNames()
    {
        var svg = XDocument.Parse(new HeatMap { Title = "a < b & c", StepLabel = "sign", UnitLabel = "row", StepNames = ["<", "\"", "x"] }.Add("i", [1, 2, 3], 1).Add("f", [1, 2, 3, 4, 5, 6], 2).ToSvg());
        var labels = Labels(svg);
        foreach (string wanted in (string[])["a < b & c", "sign", "i", "f", "<", "\"", "x"]) Assert.Contains(wanted, labels);
        Assert.Equal(2, labels.Count(l => l == "row"));
    }

    /// <summary>Of two panels the one that has as many units as there are names.</summary>
    [Fact]
    public void UnitsHaveTheirNames()
    {
        var labels = Labels(XDocument.Parse(new HeatMap { UnitNames = ["a", "<"] }.Add("i", [1, 2, 3], 1).Add("f", [1, 2, 3, 4, 5, 6], 2).ToSvg()));
        Assert.Equal(["a", "<"], labels.Where(l => l is "a" or "<"));
    }

    [Fact]
    public void TheCultureOfTheMachineDoesNotShow()
    {
        var before = CultureInfo.CurrentCulture;
        string Draw(string point, string minus)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (point, minus);
            CultureInfo.CurrentCulture = culture;
            return new HeatMap().Add("x", [0.25f, -1.5f, 3], 1).ToSvg();
        }

        try
        {
            Assert.Equal(Draw(".", "-"), Draw(",", "~"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ARowOfABatchIsDrawnAsFarAsItGoes()
    {
        var model = new TracedLstm(seed: 1);
        using var workspace = new Workspace(TracedLstm.Plan(0, 6, 3)) { Length = 6, Batch = 3 };
        workspace.Lengths[1] = 4;
        model.Forward(0, workspace);
        workspace.Gradient("y", PortRole.Output).Fill(1);
        model.Backward(0, workspace);
        var svg = XDocument.Parse(new HeatMap().Add(workspace, "Lstm1.f", row: 1).ToSvg());
        Assert.Equal(4 * 5, Cells(svg).Count);
        Assert.Contains("gradient of Lstm1.c", Labels(XDocument.Parse(new HeatMap().Add(workspace, "Lstm1.c", 0, PortRole.TracedGradient).ToSvg())));
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Assert.Contains("5 values; 2 are a step", Assert.Throws<ArgumentException>(() => new HeatMap().Add("odd", new float[5], 2)).Message);
        Assert.Throws<InvalidOperationException>(() => new HeatMap().ToSvg());
    }

    static List<string> Labels(XDocument svg) => [.. svg.Descendants(Svg + "text").Select(t => t.Value)];

    /// <summary>The colour of each cell of the first panel; a cell that is drawn twice throws.</summary>
    static Dictionary<(int Step, int Unit), string> Cells(XDocument svg)
    {
        var cells = new Dictionary<(int, int), string>();
        foreach (var path in svg.Descendants(Svg + "g").First(g => g.Attribute("transform") is not null).Elements(Svg + "path"))
            foreach (Match run in Regex.Matches((string)path.Attribute("d")!, @"M(\d+) (\d+)h(\d+)v1h-(\d+)z"))
                for (int t = 0; t < int.Parse(run.Groups[3].Value, CultureInfo.InvariantCulture); t++)
                    cells.Add((int.Parse(run.Groups[1].Value, CultureInfo.InvariantCulture) + t, int.Parse(run.Groups[2].Value, CultureInfo.InvariantCulture)), (string)path.Attribute("fill")!);
        return cells;
    }
}
