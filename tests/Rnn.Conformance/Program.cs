using System.Globalization;
using Rnn.Conformance.Cases;

namespace Rnn.Conformance;

/// <summary>
/// <c>dotnet run -c Release --project tests/Rnn.Conformance -- FOLDER...</c>: every vector below the folders (tests/vectors without any).
/// A line per failure with the worst error, then what was skipped by kind, then the count. Exit code 1 where anything failed.
/// <c>--show NAME</c> prints the declarations of the cases whose name contains NAME instead; <c>--graphs</c> runs the sequence graphs in
/// double precision instead of compiled code, <c>--rewritten</c> the graphs after all passes: which half of the compiler is wrong?
/// </summary>
internal static class Program
{
    static int Main(string[] arguments)
    {
        var folders = new List<string>();
        string? show = null;
        bool graphs = false, rewritten = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--show" && i + 1 < arguments.Length) show = arguments[++i];
            else if (arguments[i] == "--graphs") graphs = true;
            else if (arguments[i] == "--rewritten") rewritten = true;
            else folders.Add(arguments[i]);
        }
        var unreadable = new List<(string File, string Reason)>();
        IReadOnlyList<VectorCase> cases;
        try
        {
            cases = VectorFiles.ReadAll(folders.Count > 0 ? folders : [VectorFiles.DefaultFolder()], unreadable);
        }
        catch (DirectoryNotFoundException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
        if (show is null) return Report(graphs || rewritten ? ConformanceRun.Interpret(cases, rewritten) : ConformanceRun.Run(cases), unreadable);
        foreach (var vector in cases.Where(c => c.Name.Contains(show, StringComparison.Ordinal))) Console.WriteLine(ConformanceRun.DeclarationOf(vector));
        return 0;
    }

    static int Report(IReadOnlyList<CaseResult> results, IReadOnlyList<(string File, string Reason)> unreadable)
    {
        foreach (var (file, reason) in unreadable) Console.WriteLine($"failed {file}: {reason}");
        foreach (var result in results.Where(r => r.Verdict == Verdict.Failed)) Console.WriteLine(result);
        var closest = results.Where(r => r.Verdict == Verdict.Passed).MaxBy(r => r.Error);
        if (closest is not null) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nearest to its bound ({closest.Error:p0}): {closest.Vector.Name}, {closest.Message}"));
        foreach (var kind in results.Where(r => r.Verdict == Verdict.Skipped).GroupBy(r => r.Vector.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.WriteLine($"skipped {kind.Count(),4}  {kind.Key}");
        int failed = results.Count(r => r.Verdict == Verdict.Failed) + unreadable.Count;
        Console.WriteLine($"{results.Count(r => r.Verdict == Verdict.Passed)} passed, {failed} failed, {results.Count(r => r.Verdict == Verdict.Skipped)} skipped");
        return failed == 0 ? 0 : 1;
    }
}
