using System.Globalization;

namespace Rnn.Training;

/// <summary>
/// Colours for numbers between two bounds, in a fixed number of levels: from white to dark blue, or, where the bounds lie on both sides of zero,
/// from blue over white at zero to red. The darker, the farther from zero or the lower bound; both order alike in grey.
/// </summary>
internal sealed class ColorScale
{
    /// <summary>How many colours there are; odd, so that one stands for zero.</summary>
    public const int Levels = 65;

    static readonly (int R, int G, int B)[] Rising = [(255, 255, 255), (198, 219, 239), (107, 174, 214), (33, 113, 181), (8, 29, 88)];
    static readonly (int R, int G, int B)[] Signed = [(5, 48, 97), (67, 147, 195), (255, 255, 255), (214, 96, 77), (103, 0, 31)];

    readonly (int R, int G, int B)[] anchors;

    /// <param name="low">The smallest number, or null: of the values; with values on both sides of zero as far from it as the largest.</param>
    /// <param name="high">The largest number, or null: of the values.</param>
    /// <param name="values">What is to be coloured; numbers that are not finite count for nothing.</param>
    public ColorScale(float? low, float? high, IEnumerable<float> values)
    {
        float smallest = float.PositiveInfinity, largest = float.NegativeInfinity;
        foreach (float v in values)
            if (float.IsFinite(v)) (smallest, largest) = (Math.Min(smallest, v), Math.Max(largest, v));
        if (smallest > largest) (smallest, largest) = (0, 1);
        if (smallest < 0 && largest > 0) (smallest, largest) = (-Math.Max(-smallest, largest), Math.Max(-smallest, largest));
        (Low, High) = (low ?? smallest, high ?? largest);
        if (High <= Low) High = Low + 1;
        anchors = Low < 0 && High > 0 ? Signed : Rising;
    }

    /// <summary>The number of the first colour.</summary>
    public float Low { get; }

    /// <summary>The number of the last colour.</summary>
    public float High { get; }

    /// <summary>The level of a number, from 0 to <see cref="Levels"/> - 1; numbers beyond the bounds have the colour of the bound.</summary>
    public int LevelOf(float value) => (int)Math.Round(Math.Clamp((value - Low) / (double)(High - Low), 0, 1) * (Levels - 1));

    /// <summary>The colour of a level, as SVG writes it.</summary>
    public string Color(int level)
    {
        double at = (double)level / (Levels - 1) * (anchors.Length - 1);
        int from = Math.Min((int)at, anchors.Length - 2);
        double share = at - from;
        int Mix(int a, int b) => (int)Math.Round(a + ((b - a) * share));
        var (a, b) = (anchors[from], anchors[from + 1]);
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(a.R, b.R):x2}{Mix(a.G, b.G):x2}{Mix(a.B, b.B):x2}");
    }
}
