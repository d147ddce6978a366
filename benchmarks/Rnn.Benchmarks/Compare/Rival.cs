using System.Diagnostics;
using System.Globalization;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Compare;

/// <summary>Another system, run by its script in benchmarks/peers, which checks its outputs before it times them.</summary>
/// <param name="name">As its lines call it.</param>
/// <param name="script">The script.</param>
/// <param name="trains">Whether it has the suite's training.</param>
/// <param name="programs">What setup.sh builds for it in .peers/bin.</param>
sealed class Rival(string name, string script, bool trains, params string[] programs)
{
    /// <summary>All that have a script. RTNeural has none: the suite keeps its figures only.</summary>
    public static IReadOnlyList<Rival> All { get; } =
    [
        new("onnxruntime", "run_ort.py", trains: false, "ort_bench"),
        new("oneDNN", "run_dnnl.py", trains: true, "dnnl_bench", "dnnl_train"),
        new("torch", "run_torch.py", trains: true),
    ];

    public string Name => name;

    /// <summary>Whether it knows such a workload.</summary>
    public bool Runs(string workload) => trains || !workload.StartsWith('T');

    /// <summary>Why it cannot run on this machine; null where it can.</summary>
    public string? Missing(Suite suite)
    {
        if (programs.FirstOrDefault(p => !File.Exists(Path.Combine(suite.Folder, ".peers", "bin", p))) is { } program) return $".peers/bin/{program} is not there";
        var (_, error) = Run(suite, "none");
        return error;
    }

    /// <summary>Runs a workload on one thread and one core, all variants, and returns the fastest one's median.</summary>
    /// <exception cref="RivalFailedException">It printed no result, for example since its outputs are wrong; the message is its own.</exception>
    public RivalResult Measure(Suite suite, string workload)
    {
        var (output, error) = Run(suite, workload);
        var results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(RivalResult.Parse).ToList();
        return error is null && results.Count > 0 ? results.MinBy(r => r.Value)! : throw new RivalFailedException(error ?? "it printed nothing");
    }

    /// <summary>What the script printed, and the last line of its complaints where it failed.</summary>
    (string Output, string? Error) Run(Suite suite, string workload)
    {
        var start = new ProcessStartInfo("taskset") { WorkingDirectory = suite.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-c", Environment.GetEnvironmentVariable("CORE") ?? "1", "/usr/bin/python3", script, workload }) start.ArgumentList.Add(argument);
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
