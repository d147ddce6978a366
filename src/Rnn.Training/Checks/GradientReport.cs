using System.Globalization;
using System.Text;

namespace Rnn.Training;

/// <summary>What a gradient check found.</summary>
/// <param name="Model">The model.</param>
/// <param name="Worst">For every parameter the number whose gradients differ most.</param>
/// <param name="DirectionAnalytic">The slope along a random direction of all parameters, by Backward.</param>
/// <param name="DirectionNumeric">The same by differences: one number that checks the whole.</param>
/// <param name="Tolerance">The largest difference that passes.</param>
public sealed record GradientReport(string Model, IReadOnlyList<GradientDifference> Worst, double DirectionAnalytic, double DirectionNumeric, double Tolerance)
{
    /// <summary>Whether all differences are within the tolerance.</summary>
    public bool Passed => Worst.All(w => w.Relative <= Tolerance) && DirectionError <= Tolerance;

    /// <summary>The difference of the two slopes in units of the larger one.</summary>
    public double DirectionError =>
        Math.Abs(DirectionAnalytic - DirectionNumeric) / Math.Max(1e-3, Math.Max(Math.Abs(DirectionAnalytic), Math.Abs(DirectionNumeric)));

    /// <summary>A table: a line for each parameter.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        int width = Math.Max(9, Worst.Select(w => w.Parameter.Length).DefaultIfEmpty(0).Max());
        text.Append(CultureInfo.InvariantCulture, $"Gradients of {Model}: {(Passed ? "right" : "WRONG")}\n");
        text.Append(CultureInfo.InvariantCulture, $"{"Parameter".PadRight(width)}  {"at",9}  {"Backward",13}  {"differences",13}  {"apart",9}\n");
        foreach (var w in Worst)
            text.Append(CultureInfo.InvariantCulture, $"{w.Parameter.PadRight(width)}  {$"[{w.Row}, {w.Column}]",9}  {w.Analytic,13:G6}  {w.Numeric,13:G6}  {w.Relative,9:E1}{(w.Relative > Tolerance ? "  <-" : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"{"a random direction".PadRight(width)}  {"",9}  {DirectionAnalytic,13:G6}  {DirectionNumeric,13:G6}  {DirectionError,9:E1}{(DirectionError > Tolerance ? "  <-" : "")}\n");
        return text.ToString();
    }
}
