using System.Globalization;
using System.Text.Json;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Compare;

/// <summary>
/// RTNeural, of which the suite keeps the figures of another machine only. Each is scaled by what bounds it: S1 by the clock, S2 and S3 by the
/// rate of reading the second-level cache, S4 by that of the third, measured here by the same program that measured it there.
/// </summary>
sealed class ScaledFigures : IRival
{
    static readonly Dictionary<string, string> BoundOf = new() { ["S1"] = "clock", ["S2"] = "read_L2", ["S3"] = "read_L2", ["S4"] = "read_L3" };

    public string Name => "RTNeural";

    public bool Runs(string workload) => BoundOf.ContainsKey(workload);

    public string? Missing(Suite suite) => File.Exists(suite.Program("limits")) ? null : ".peers/bin/limits is not there";

    public RivalResult Measure(Suite suite, string workload)
    {
        string bound = BoundOf[workload];
        var (output, error) = PeerProcess.Run(suite, ".peers/bin/limits", bound);
        if (error is not null) throw new RivalFailedException(error);
        double here = Rate(output.Split('\n'), bound);
        double there = Rate(File.ReadLines(Path.Combine(suite.Folder, "results.jsonl")), bound);
        var fastest = Lines(File.ReadLines(Path.Combine(suite.Folder, "reference", "rtneural.jsonl")), workload).MinBy(Value);
        return new RivalResult(
            string.Create(CultureInfo.InvariantCulture, $"{fastest.GetProperty("variant").GetString()}; not run: {Value(fastest):N0} ns there, scaled"), Value(fastest) * there / here, Waited: 0);
    }

    /// <summary>The best of a limit's variants.</summary>
    static double Rate(IEnumerable<string> lines, string bound)
        => Lines(lines, bound).Where(l => l.GetProperty("system").GetString() == "limits").Max(Value);

    static IEnumerable<JsonElement> Lines(IEnumerable<string> lines, string workload)
        => lines.Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement).Where(l => l.GetProperty("workload").GetString() == workload);

    static double Value(JsonElement line) => line.GetProperty("value").GetDouble();
}
