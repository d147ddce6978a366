using System.Globalization;
using System.Text;

namespace Rnn.Training;

/// <summary>Draws a series of numbers as text: time runs to the right, each column is the mean of its share of the values.</summary>
public static class LossCurve
{
    /// <summary>Draws the curve.</summary>
    /// <param name="values">The series, for example <see cref="History.Losses"/>.</param>
    /// <param name="width">Columns of the curve.</param>
    /// <param name="height">Lines of the curve.</param>
    /// <returns>Lines that end with a line feed; empty without values.</returns>
    public static string Draw(IReadOnlyList<float> values, int width = 64, int height = 10)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        if (values.Count == 0) return "";
        var columns = Columns(values, Math.Min(width, values.Count));
        double low = columns.Min(), high = columns.Max();
        double step = high > low ? (high - low) / (height - 1) : 1;

        var text = new StringBuilder();
        for (int line = height - 1; line >= 0; line--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{low + (line * step),8:F3} |");
            int start = text.Length;
            foreach (double column in columns) text.Append((int)Math.Round((column - low) / step) == line ? '*' : ' ');
            while (text.Length > start && text[^1] == ' ') text.Length--;
            text.Append('\n');
        }

        return text.Append(' ', 9).Append('+').Append('-', columns.Length).Append('\n').ToString();
    }

    static double[] Columns(IReadOnlyList<float> values, int count)
    {
        var columns = new double[count];
        for (int c = 0; c < count; c++)
        {
            int first = (int)((long)c * values.Count / count), end = (int)((long)(c + 1) * values.Count / count);
            for (int i = first; i < end; i++) columns[c] += values[i];
            columns[c] /= end - first;
        }

        return columns;
    }
}
