using System.Text.Json;

namespace Rnn.Benchmarks.Compare;

/// <summary>A line of benchmarks/peers.</summary>
/// <param name="Variant">Which way of the system.</param>
/// <param name="Value">The median, in the workload's own unit.</param>
/// <param name="Waited">Share of the time without a core.</param>
sealed record RivalResult(string Variant, double Value, double Waited)
{
    public static RivalResult Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new RivalResult(root.GetProperty("variant").GetString()!, root.GetProperty("value").GetDouble(), root.GetProperty("waited").GetDouble());
    }
}
