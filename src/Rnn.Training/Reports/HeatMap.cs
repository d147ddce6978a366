using System.Globalization;
using System.Security;
using System.Text;

namespace Rnn.Training;

/// <summary>
/// Pictures of what a network computes step by step, as SVG: steps to the right, units downwards, one panel below the other, each with a scale of
/// its own colours. Made for traced values, and for anything else that is steps x width.
/// </summary>
public sealed class HeatMap
{
    const int Left = 64, Top = 44, Right = 96, Below = 30, Between = 26, Legend = 14;
    readonly List<HeatMapPanel> panels = [];

    /// <summary>The line above the picture.</summary>
    public string Title { get; init; } = "";

    /// <summary>What runs to the right.</summary>
    public string StepLabel { get; init; } = "step";

    /// <summary>What runs downwards.</summary>
    public string UnitLabel { get; init; } = "unit";

    /// <summary>A name for each step, such as the character read there; empty: steps are numbered.</summary>
    public IReadOnlyList<string> StepNames { get; init; } = [];

    /// <summary>A name for each unit; in panels of another width, or of units too small for names, units are numbered.</summary>
    public IReadOnlyList<string> UnitNames { get; init; } = [];

    /// <summary>Adds a panel.</summary>
    /// <param name="title">What the values are.</param>
    /// <param name="values">Steps x width, step by step.</param>
    /// <param name="width">Numbers of a step.</param>
    /// <param name="low">The number of the lightest (or most negative) colour; null: the smallest value.</param>
    /// <param name="high">The number of the darkest (or most positive) colour; null: the largest value.</param>
    /// <exception cref="ArgumentException">The values are no whole number of steps, or none.</exception>
    public HeatMap Add(string title, ReadOnlySpan<float> values, int width, float? low = null, float? high = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (values.Length == 0 || values.Length % width != 0) throw new ArgumentException($"\"{title}\" has {values.Length} values; {width} are a step.", nameof(values));
        float[] own = values.ToArray();
        panels.Add(new(title, own, width, new ColorScale(low, high, own)));
        return this;
    }

    /// <summary>Adds a traced value of one row of a batch, after a pass over it.</summary>
    /// <param name="workspace">Where the pass ran.</param>
    /// <param name="name">The value, as [Trace] names it.</param>
    /// <param name="row">The row; its valid steps are drawn.</param>
    /// <param name="role">Values, or their gradients.</param>
    public HeatMap Add(Workspace workspace, string name, int row = 0, PortRole role = PortRole.Trace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var port = workspace.Port(name, role);
        int width = port.Length / (workspace.Length * workspace.Batch);
        var values = new float[workspace.Lengths[row] * width];
        for (int t = 0; t < workspace.Lengths[row]; t++) port.Slice(((t * workspace.Batch) + row) * width, width).CopyTo(values.AsSpan(t * width));
        return Add(role == PortRole.TracedGradient ? $"gradient of {name}" : name, values, width);
    }

    /// <summary>Writes the picture to a file.</summary>
    /// <param name="path">As a rule *.svg.</param>
    public void Save(string path) => File.WriteAllText(path, ToSvg());

    /// <summary>The picture.</summary>
    /// <exception cref="InvalidOperationException">There is no panel.</exception>
    public string ToSvg()
    {
        if (panels.Count == 0) throw new InvalidOperationException("A heat map needs a panel: Add one.");
        int steps = panels.Max(p => p.Steps);
        double cell = Math.Clamp(Math.Floor(960.0 / steps), 2, 16), plot = cell * steps, y = Top;
        var body = new StringBuilder();
        foreach (var panel in panels) y = Panel(body, panel, y, cell) + Between;
        double bottom = y - Between;
        Axis(body, bottom, cell, steps);
        double width = Math.Max(Left + plot + Right, 24 + (7.5 * Title.Length)), height = bottom + Below + 14;
        return Text(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="sans-serif" font-size="11" fill="#222222">
            <title>{Escape(Title)}</title>
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="12" y="20" font-size="14" font-weight="bold">{Escape(Title)}</text>
            {body}</svg>

            """);
    }

    /// <summary>Draws a panel below y and returns where it ends.</summary>
    double Panel(StringBuilder body, HeatMapPanel panel, double y, double cell)
    {
        double unit = Math.Clamp(Math.Floor(176.0 / panel.Width), 2, 14), height = unit * panel.Width, width = cell * panel.Steps;
        body.Append(Text($"""<text x="{Left}" y="{y - 5}" font-weight="bold">{Escape(panel.Title)}</text>""")).Append('\n');
        body.Append(Text($"""<g transform="translate({Left} {y}) scale({cell} {unit})" shape-rendering="crispEdges">""")).Append('\n');
        foreach (var level in Cells(panel).GroupBy(c => c.Level).OrderBy(g => g.Key))
        {
            string fill = level.Key < 0 ? "#9a9a9a" : panel.Scale.Color(level.Key);
            body.Append(Text($"<path fill=\"{fill}\" d=\""));
            foreach (var (_, t, i, length) in level) body.Append(Text($"M{t} {i}h{length}v1h-{length}z"));
            body.Append("\"/>\n");
        }

        body.Append("</g>\n");
        body.Append(Text($"""<rect x="{Left}" y="{y}" width="{width}" height="{height}" fill="none" stroke="#222222" stroke-width="0.8"/>""")).Append('\n');
        Units(body, panel, y, unit);
        body.Append(Text($"""<text transform="translate(18 {y + (height / 2)}) rotate(-90)" text-anchor="middle">{Escape(UnitLabel)}</text>""")).Append('\n');
        Scale(body, panel.Scale, Left + width + 18, y, Math.Max(height, 40));
        return y + Math.Max(height, 48);
    }

    /// <summary>Names of units where they fit, else the numbers of the first, the last and one between.</summary>
    void Units(StringBuilder body, HeatMapPanel panel, double y, double unit)
    {
        bool named = UnitNames.Count == panel.Width && unit >= 10;
        foreach (int i in named ? Enumerable.Range(0, panel.Width) : new[] { 0, (panel.Width - 1) / 2, panel.Width - 1 }.Distinct())
            if (named || i == 0 || unit * i >= 12)
                body.Append(Text($"""<text x="{Left - 6}" y="{y + (unit * (i + 0.5)) + 4}" text-anchor="end"{(named ? " font-family=\"monospace\"" : "")}>{(named ? Escape(UnitNames[i]) : i.ToString(CultureInfo.InvariantCulture))}</text>""")).Append('\n');
    }

    /// <summary>Runs of cells of one level: where they begin and how many steps they last. Numbers that are not finite have level -1.</summary>
    static IEnumerable<(int Level, int Step, int Unit, int Length)> Cells(HeatMapPanel panel)
    {
        for (int i = 0; i < panel.Width; i++)
            for (int t = 0, length; t < panel.Steps; t += length)
            {
                int level = LevelAt(panel, t, i);
                for (length = 1; t + length < panel.Steps && LevelAt(panel, t + length, i) == level;) length++;
                yield return (level, t, i, length);
            }
    }

    static int LevelAt(HeatMapPanel panel, int t, int i) => panel.Values[(t * panel.Width) + i] is var v && float.IsFinite(v) ? panel.Scale.LevelOf(v) : -1;

    /// <summary>The colours with the numbers of both ends and the middle.</summary>
    static void Scale(StringBuilder body, ColorScale scale, double x, double y, double height)
    {
        double level = height / ColorScale.Levels;
        body.Append("<g shape-rendering=\"crispEdges\">\n");
        for (int l = 0; l < ColorScale.Levels; l++)
            body.Append(Text($"""<rect x="{x}" y="{y + height - (level * (l + 1))}" width="{Legend}" height="{level}" fill="{scale.Color(l)}"/>""")).Append('\n');
        body.Append("</g>\n");
        body.Append(Text($"""<rect x="{x}" y="{y}" width="{Legend}" height="{height}" fill="none" stroke="#222222" stroke-width="0.8"/>""")).Append('\n');
        foreach (double share in (double[])[0, 0.5, 1])
            body.Append(Text($"""<text x="{x + Legend + 5}" y="{y + (height * (1 - share)) + 4}">{Number(scale.Low + (share * (scale.High - scale.Low)))}</text>""")).Append('\n');
    }

    /// <summary>Names of steps where they fit, else numbers.</summary>
    void Axis(StringBuilder body, double y, double cell, int steps)
    {
        bool named = StepNames.Count > 0 && cell >= 8;
        int every = named ? 1 : Math.Max(1, (int)Math.Pow(10, Math.Ceiling(Math.Log10(Math.Max(1, 24 / cell)))) is var ten && ten / 2 * cell >= 24 ? ten / 2 : ten);
        for (int t = 0; t < steps; t += every)
        {
            string name = !named ? t.ToString(CultureInfo.InvariantCulture) : t < StepNames.Count ? StepNames[t] : "";
            body.Append(Text($"""<text x="{Left + (cell * (t + 0.5))}" y="{y + 14}" text-anchor="middle"{(named ? " font-family=\"monospace\"" : "")}>{Escape(name)}</text>""")).Append('\n');
        }

        body.Append(Text($"""<text x="{Left + (cell * steps / 2)}" y="{y + 32}" text-anchor="middle">{Escape(StepLabel)}</text>""")).Append('\n');
    }

    static string Number(double value) => Math.Abs(value) is >= 0.01 and < 10000 || value == 0
        ? value.ToString("0.###", CultureInfo.InvariantCulture)
        : value.ToString("0.#e0", CultureInfo.InvariantCulture);

    static string Escape(string text) => SecurityElement.Escape(text);

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
