using System.Runtime.InteropServices;

namespace Rnn.Benchmarks.Measuring;

/// <summary>The processor as /proc/cpuinfo names it.</summary>
static class Processor
{
    /// <summary>This machine's: "AMD EPYC, family 26, model 2"; where there is no /proc/cpuinfo, the architecture.</summary>
    public static string Name { get; } = File.Exists("/proc/cpuinfo") ? Parse(File.ReadLines("/proc/cpuinfo")) : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The name, the family and the model of the first core listed; what the file does not say is left out.</summary>
    public static string Parse(IEnumerable<string> lines)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var key, var value]) first.TryAdd(key, value);
        string Field(string key, string prefix) => first.TryGetValue(key, out var value) ? prefix + value : "";
        var named = Field("model name", "") + Field("cpu family", ", family ") + Field("model", ", model ");
        return named.Length > 0 ? named : RuntimeInformation.ProcessArchitecture.ToString();
    }
}
