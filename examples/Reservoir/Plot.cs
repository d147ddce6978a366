using System.Globalization;

namespace ReservoirExample;

/// <summary>Two lines as text: the truth (.) and the forecast (o), * where they meet.</summary>
static class Plot
{
    const int Height = 14;

    public static void Draw(ReadOnlySpan<float> truth, ReadOnlySpan<float> forecast)
    {
        float low = float.PositiveInfinity, high = float.NegativeInfinity;
        foreach (float v in truth) (low, high) = (Math.Min(low, v), Math.Max(high, v));
        foreach (float v in forecast) (low, high) = (Math.Min(low, v), Math.Max(high, v));
        int Row(float v) => (int)Math.Round((high - v) / (high - low) * (Height - 1));
        var lines = new char[Height][];
        for (int r = 0; r < Height; r++) lines[r] = [.. Enumerable.Repeat(' ', truth.Length)];
        for (int t = 0; t < truth.Length; t++)
        {
            lines[Row(truth[t])][t] = '.';
            lines[Row(forecast[t])][t] = Row(forecast[t]) == Row(truth[t]) ? '*' : 'o';
        }
        for (int r = 0; r < Height; r++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{high - (high - low) * r / (Height - 1),6:F2} |{new string(lines[r])}"));
        Console.WriteLine("       +" + new string('-', truth.Length));
    }
}
