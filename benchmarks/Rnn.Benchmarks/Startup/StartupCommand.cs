using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Startup;

/// <summary>
/// "startup": from the request for a process to its first step of the main model, with the JIT and as a native program. The model comes from
/// a file, as in a program that is shipped; beside it, without a goal, one whose parameters are drawn from a seed.
/// </summary>
static class StartupCommand
{
    const int Starts = 21;
    const double JitLimit = 150, NativeLimit = 5;

    public static Command Create()
    {
        var command = new Command("startup", "From the start of a process to its first step, with the JIT and as a native program; fails above 150 and 5 ms.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <summary>Prints medians; 1 where one is above its limit or the two disagree in a bit.</summary>
    static int Run()
    {
        var project = Project();
        var folder = Directory.CreateTempSubdirectory("rnn-startup-").FullName;
        try
        {
            Command("dotnet", "build", project, "-c", "Release", "-v", "q");
            var assembly = Path.Combine(Path.GetDirectoryName(project)!, "bin", "Release", "net10.0", "Rnn.Startup.dll");
            var file = Path.Combine(folder, "model.safetensors");
            Command("dotnet", assembly, "--save", file);
            var jit = Measure("JIT", JitLimit, "dotnet", assembly, "--load", file);
            Measure("JIT, from a seed", null, "dotnet", assembly);
            if (Publish(project, Path.Combine(folder, "native")) is not { } program) return 1;
            Console.WriteLine($"native program: {new FileInfo(program).Length / 1e6:F2} MB");
            var native = Measure("native", NativeLimit, program, "--load", file);
            Measure("native, from a seed", null, program);
            Console.WriteLine(jit.Score == native.Score ? $"the same bits: {jit.Score}" : $"DIFFERENT BITS: {jit.Score} and {native.Score}");
            return jit.Within && native.Within && jit.Score == native.Score ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The native program, by the SDK's compiler or the borrowed one; null, and a line that says so, where neither is to be had.</summary>
    static string? Publish(string project, string folder)
    {
        string[] publish = ["publish", project, "-c", "Release", "-v", "q", "-p:Native=true", "-o", folder];
        if (Execute("dotnet", publish).ExitCode != 0)
        {
            var (exitCode, output) = Execute("dotnet", [.. publish, "-p:BorrowedCompiler=true"]);
            if (exitCode != 0)
            {
                Console.WriteLine($"native: cannot be published here: {output.Split('\n').FirstOrDefault(l => l.Contains("error"))}");
                return null;
            }
            Console.WriteLine("native: by the borrowed compiler of .NET 9 (the runtime of this SDK's is not to be had here)");
        }
        return Path.Combine(folder, "Rnn.Startup" + (OperatingSystem.IsWindows() ? ".exe" : ""));
    }

    static (bool Within, string Score) Measure(string name, double? goal, string program, params string[] arguments)
    {
        List<double> totals = [], mains = [], models = [], steps = [];
        string score = "", vectors = "";
        for (int start = 0; start <= Starts; start++)
        {
            using var taken = BenchmarkLock.Take();
            long asked = Stopwatch.GetTimestamp();
            var parts = Command(program, arguments).Trim().Split(' ', 5);
            var moments = parts[..3].Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            (score, vectors) = (parts[3], parts[4]);
            if (start == 0) continue; // the files come from the disk
            totals.Add(Milliseconds(asked, moments[2]));
            mains.Add(Milliseconds(asked, moments[0]));
            models.Add(Milliseconds(moments[0], moments[1]));
            steps.Add(Milliseconds(moments[1], moments[2]));
        }
        double median = Median(totals);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}, {vectors}: start to first step {median:F1} ms (least {totals.Min():F1}{(goal is null ? "" : $", goal {goal:F0}")}): to Main {Median(mains):F1}, model {Median(models):F1}, step {Median(steps):F2}; medians of {Starts} starts"));
        return (goal is null || median <= goal, score);
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    static string Command(string program, params string[] arguments)
    {
        var (exitCode, output) = Execute(program, arguments);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output}");
    }

    static (int ExitCode, string Output) Execute(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rnn.sln"))) folder = folder.Parent ?? throw new FileNotFoundException("Rnn.sln");
        return Path.Combine(folder.FullName, "benchmarks", "Rnn.Startup", "Rnn.Startup.csproj");
    }
}
