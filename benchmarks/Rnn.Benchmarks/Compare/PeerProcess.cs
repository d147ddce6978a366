using System.Diagnostics;
using System.Globalization;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Compare;

/// <summary>A program of benchmarks/peers on one thread, held to one core.</summary>
static class PeerProcess
{
    /// <summary>What it printed, and the last line of its complaints where it failed.</summary>
    public static (string Output, string? Error) Run(Suite suite, params string[] command)
    {
        var start = new ProcessStartInfo("taskset") { WorkingDirectory = suite.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", Environment.GetEnvironmentVariable("CORE") ?? "1", .. command]) start.ArgumentList.Add(argument);
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        if (suite.OpenBlas is { } blas) start.Environment["LD_LIBRARY_PATH"] = blas;
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string last = complaints.Result.Trim().Split('\n')[^1];
        bool failed = process.ExitCode != 0 || (output.Length == 0 && last.Length > 0);
        return (output, failed ? last.Length > 0 ? last : string.Create(CultureInfo.InvariantCulture, $"exit code {process.ExitCode}") : null);
    }
}
