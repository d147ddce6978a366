using System.Globalization;
using Rnn;
using Rnn.Training;

namespace TranslatorExample;

/// <summary>Dates as people write them, and as ISO 8601 does.</summary>
static class Dates
{
    /// <summary>The most signs of a date.</summary>
    public const int Longest = 32;

    /// <summary>How many signs a translation has, and what its writer is given first.</summary>
    public const int Written = 10, Start = 11;

    static readonly string[] Formats = ["d MMMM yyyy", "MMMM d, yyyy", "MMM d yyyy", "dddd d MMMM yyyy", "d.M.yyyy", "d. MMMM yyyy", "d MMM, yyyy"];

    /// <summary>What dates are read in.</summary>
    public static Vocabulary Read { get; } = new(" ,.0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary>What they are written in.</summary>
    public static Vocabulary Iso { get; } = new("0123456789-");

    /// <summary>Random dates of the years 1900 to 2099 in random formats: the same for the same seed.</summary>
    public static IReadOnlyList<(string Text, string Iso)> Random(int count, ulong seed)
    {
        var random = CounterRandom.For(seed, 0, 0, 0, 0);
        var dates = new (string, string)[count];
        for (int i = 0; i < count; i++)
        {
            var day = new DateOnly(1900, 1, 1).AddDays((int)(random.Uniform(2 * i) * 73_000));
            string format = Formats[(int)(random.Uniform((2 * i) + 1) * Formats.Length)];
            dates[i] = (day.ToString(format, CultureInfo.InvariantCulture).ToLowerInvariant(), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return dates;
    }

    /// <summary>Dates as the entry Loss reads them.</summary>
    public static PortData Data(IReadOnlyList<(string Text, string Iso)> dates)
    {
        int[][] wanted = [.. dates.Select(d => Iso.Encode(d.Iso))];
        return new PortData().With("source", [.. dates.Select(d => Read.Encode(d.Text))])
            .With("given", [.. wanted.Select(w => (int[])[Start, .. w[..^1]])]).With("wanted", wanted);
    }
}
