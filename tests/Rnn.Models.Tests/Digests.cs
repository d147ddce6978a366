using System.Runtime.CompilerServices;

namespace Rnn.Models.Tests;

/// <summary>
/// One file of digests, the same on every machine and vector width. A line that is missing is written, so that a new model needs no more
/// than a run; a line that differs is a failure: somebody changed the numbers of every user.
/// </summary>
internal static class Digests
{
    static readonly Lock Gate = new();

    public static void Expect(string name, string digest, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "digests.txt");
        lock (Gate)
        {
            var lines = File.Exists(path) ? File.ReadAllLines(path).ToList() : [];
            if (lines.FirstOrDefault(l => l.StartsWith(name + " ", StringComparison.Ordinal)) is { } line)
            {
                Assert.Equal(line, $"{name} {digest}");
                return;
            }
            lines.Add($"{name} {digest}");
            File.WriteAllLines(path, lines.Order(StringComparer.Ordinal));
        }
        Assert.Fail($"{name} had no digest; {digest} was written to {Path.GetFileName(path)}: run again on every width and commit the file.");
    }
}
