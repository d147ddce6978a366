using System.Globalization;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Running;
using Rnn.RandomPrograms.Structure;

namespace Rnn.RandomPrograms;

/// <summary>
/// <c>--from SEED --count N</c>: any seeds; a failing program is shrunk and printed as declarations one can paste. <c>--print</c> shows
/// the programs instead, <c>--source</c> what is generated for the first, <c>--shrink N</c> how many failures are shrunk;
/// <c>--stages FILE</c> shows every stage of a declaration.
/// </summary>
internal static class Program
{
    static int Main(string[] arguments)
    {
        if (Array.IndexOf(arguments, "--stages") is >= 0 and var file)
        {
            Console.WriteLine(StageText.Of(File.ReadAllText(arguments[file + 1])));
            return 0;
        }

        int from = Option(arguments, "--from", 0), count = Option(arguments, "--count", 200);
        if (arguments.Contains("--print"))
        {
            for (int seed = from; seed < from + count; seed++) Console.WriteLine(CSharpPrinter.Print(Candidate.Draw(seed, out _).Program));
            return 0;
        }

        if (arguments.Contains("--source"))
        {
            var compiled = ProgramCompiler.Compile([Candidate.Draw(from, out _).Program], new System.Runtime.Loader.AssemblyLoadContext(null));
            foreach (var (name, text) in compiled.Generated) Console.WriteLine($"// {name}\n{text}");
            return 0;
        }

        var report = Campaign.Run(from, count, (candidate, verdict) =>
        {
            if (verdict.Kind != VerdictKind.Passed) Console.WriteLine($"seed {candidate.Program.Seed}: {verdict.Kind}: {verdict.Message.Split('\n')[0]}");
        });
        int shrunk = Option(arguments, "--shrink", 3);
        foreach (var (candidate, verdict) in report.Failures.DistinctBy(f => f.Verdict.Kind + f.Verdict.Message.Split('\n')[0]).Take(shrunk)) Console.WriteLine(FailureText.Of(candidate, verdict));
        int failed = report.Failures.Count();
        Console.WriteLine(report.Summary);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count - failed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var i && i + 1 < arguments.Length ? int.Parse(arguments[i + 1], CultureInfo.InvariantCulture) : otherwise;
}
