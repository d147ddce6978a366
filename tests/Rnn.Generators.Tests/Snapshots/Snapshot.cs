using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Rnn.Generators.Tests.Snapshots;

/// <summary>
/// Generated files against the accepted ones beside the tests, with the file names of Verify.SourceGenerators
/// (<c>Class.Method#Hint.verified.cs</c>), which can take them over unchanged. A difference leaves a <c>.received.cs</c> and shows the lines;
/// <c>RNN_ACCEPT=1</c> accepts what was generated. Built with <c>-p:RnnVerify=true</c>, Verify itself does the comparing.
/// </summary>
internal static class Snapshot
{
#if RNN_VERIFY
    [ModuleInitializer]
    public static void Initialize() => VerifyTests.VerifySourceGenerators.Initialize();

    public static Task Verify(TestSource source, string test, [CallerFilePath] string file = "") =>
        VerifyXunit.Verifier.Verify(source.Driver, sourceFile: file).UseMethodName(test).ToTask();
#else
    public static Task Verify(TestSource source, string test, [CallerFilePath] string file = "")
    {
        var (folder, prefix) = (Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}#");
        var expected = Directory.GetFiles(folder, prefix + "*.verified.cs").ToHashSet();
        var differences = new StringBuilder();
        foreach (var generated in source.Result.GeneratedSources)
        {
            var name = Path.Combine(folder, prefix + generated.HintName[..^".cs".Length]);
            Compare(name, generated.SourceText.ToString(), differences);
            expected.Remove(name + ".verified.cs");
        }
        foreach (var left in expected)
            if (Accepts) File.Delete(left);
            else differences.AppendLine($"{Path.GetFileName(left)} is no longer generated.");
        Assert.True(differences.Length == 0, differences.ToString());
        return Task.CompletedTask;
    }

    const int LinesShown = 40;

    static bool Accepts => Environment.GetEnvironmentVariable("RNN_ACCEPT") == "1";

    static void Compare(string name, string text, StringBuilder differences)
    {
        var (verified, received) = (name + ".verified.cs", name + ".received.cs");
        var accepted = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n") : null;
        File.Delete(received);
        if (accepted == text) return;
        if (Accepts)
        {
            File.WriteAllText(verified, text);
            return;
        }
        File.WriteAllText(received, text);
        differences.AppendLine(accepted is null ? $"{Path.GetFileName(verified)} is missing." : $"{Path.GetFileName(verified)} differs:");
        if (accepted is null) return;
        var lines = new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(accepted, text).Lines.Where(l => l.Type is ChangeType.Inserted or ChangeType.Deleted);
        foreach (var line in lines.Take(LinesShown)) differences.AppendLine($"{(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}");
    }
#endif
}
