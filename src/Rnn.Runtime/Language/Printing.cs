using System.Globalization;

namespace Rnn;

/// <summary>How values read in a debugger: six digits, whatever the culture.</summary>
static class Printing
{
    internal static string Row(ReadOnlySpan<double> values)
    {
        var text = new System.Text.StringBuilder("[");
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(values[i].ToString("G6", CultureInfo.InvariantCulture));
        }

        return text.Append(']').ToString();
    }
}
