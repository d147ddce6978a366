using System.Globalization;

namespace Rnn.Benchmarks.Measuring;

/// <summary>Numbers as tables show them.</summary>
static class Figure
{
    /// <summary>Whole from 1,000 on, else four digits: 38,867, 127.1, 1.094.</summary>
    public static string Of(double value)
        => Math.Abs(value) >= 1000 ? value.ToString("N0", CultureInfo.InvariantCulture) : value.ToString("G4", CultureInfo.InvariantCulture);
}
