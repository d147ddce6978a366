namespace Rnn.Runtime.Tests.Language;

/// <summary>Compares numbers with a bound relative to the expected one, absolute below 1.</summary>
internal static class Close
{
    internal static void To(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance, string what = "")
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            if (!(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i]))))
                Assert.Fail($"{what}[{i}]: {expected[i]:R} expected, {actual[i]:R} found.");
    }

    internal static void To(double expected, double actual, double tolerance, string what = "") => To([expected], [actual], tolerance, what);
}
