using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Rnn.Benchmarks.Measuring;

/// <summary>What this process runs on.</summary>
static class Platform
{
    /// <summary>Ours, .NET's, and the vectors in use.</summary>
    public static string Version { get; } =
        $"{typeof(ParameterBlock).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}, .NET {Environment.Version}, {VectorWidth.Name}";

    /// <summary>The processor and the vectors in use: what a measured number belongs to.</summary>
    public static string Machine { get; } = $"{Processor.Name}, {VectorWidth.Name}";

    /// <summary>
    /// Keeps this thread on the core that the environment variable CORE names (1), where there is one and the system can; with more threads
    /// everything may run everywhere. Threads started later inherit it.
    /// </summary>
    public static void Pin(int threads)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return;
        int cores = Environment.ProcessorCount;
        int core = int.Parse(Environment.GetEnvironmentVariable("CORE") ?? "1", CultureInfo.InvariantCulture);
        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = threads == 1 && core < Math.Min(cores, 64) ? (nint)(1L << core) : (nint)(cores >= 64 ? -1 : (1L << cores) - 1);
    }
}
