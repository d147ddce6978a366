using System.Diagnostics;

namespace Rnn.Mutants;

/// <summary>
/// The parent's side of a child process that runs mutants one after another. A mutant that hangs, or ends the process, takes the child
/// with it; the next one gets a new child.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>What a single test may take of the processor, so that a busy machine kills nothing; unchanged, the slowest takes about a tenth.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>How long one that waits for something may wait.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    Process? process;

    /// <param name="plan">The plan's number.</param>
    /// <param name="mutant">The mutant's number in the plan; -1 for the sources as they are.</param>
    /// <exception cref="InvalidOperationException">A child does not start.</exception>
    public Outcome Run(int plan, int mutant)
    {
        process ??= Start();
        process.StandardInput.WriteLine($"{plan} {mutant}");
        for (string test = "";;)
        {
            if (!TryRead(process, out var line)) return Lost(Verdict.TimedOut, test);
            if (line is null) return Lost(Verdict.Crashed, test);
            if (line.StartsWith(Worker.Starts, StringComparison.Ordinal)) test = line[Worker.Starts.Length..];
            else
            {
                var parts = line[Worker.Ends.Length..].Split(' ', 2);
                return new(Enum.Parse<Verdict>(parts[0]), parts[1]);
            }
        }
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
        process = null;
    }

    Outcome Lost(Verdict verdict, string test)
    {
        Dispose();
        return new(verdict, test);
    }

    static Process Start()
    {
        var process = new Process { StartInfo = new(Environment.ProcessPath!, "work") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        // a mutant that gathers without end runs out of memory before the machine does
        process.StartInfo.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        process.Start();
        process.BeginErrorReadLine();
        if (!TryRead(process, out var line) || line != Worker.Ready) throw new InvalidOperationException($"a worker said '{line}' instead of '{Worker.Ready}'");
        return process;
    }

    static bool TryRead(Process process, out string? line)
    {
        var reading = process.StandardOutput.ReadLineAsync();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        bool arrived;
        do arrived = reading.Wait(TimeSpan.FromSeconds(1));
        while (!arrived && (process.HasExited || process.TotalProcessorTime - before < Limit && clock.Elapsed < Patience));
        line = arrived ? reading.Result : null;
        return arrived;
    }
}
