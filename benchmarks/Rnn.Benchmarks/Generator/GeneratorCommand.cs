using System.CommandLine;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Benchmarks.Measuring;
using Rnn.Generators;

namespace Rnn.Benchmarks.Generator;

/// <summary>"generator": how long the generator needs for the main model when it is warm, as in an editor.</summary>
static class GeneratorCommand
{
    const double LimitMilliseconds = 50;
    const int Warm = 10, Samples = 21;

    const string MainModel = """
        using Rnn;

        namespace Texts;

        [RnnModel]
        [Tokens(65)]
        [Lstm(128)]
        [Lstm(128)]
        [Dense(65)]
        public sealed partial class CharacterModel;
        """;

    public static Command Create()
    {
        var command = new Command("generator", "How long the generator needs for the main model, warm; fails above 50 ms.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <summary>Prints the median; 1 where it is above the limit.</summary>
    static int Run()
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Rnn.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Texts", [CSharpSyntaxTree.ParseText(MainModel, parse)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

        using var taken = BenchmarkLock.Take();
        var milliseconds = new List<double>();
        int characters = 0;
        for (int i = 0; i < Warm + Samples; i++)
        {
            // A new driver has nothing cached: every stage runs.
            var driver = CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: parse);
            long start = Stopwatch.GetTimestamp();
            var result = driver.RunGenerators(compilation).GetRunResult();
            if (i >= Warm) milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            characters = result.GeneratedTrees.Sum(tree => tree.Length);
            if (result.GeneratedTrees.IsEmpty) throw new InvalidOperationException("The generator wrote nothing: " + string.Join(Environment.NewLine, result.Diagnostics));
        }

        milliseconds.Sort();
        double median = milliseconds[Samples / 2];
        Console.WriteLine($"main model: {median:F1} ms warm (fastest {milliseconds[0]:F1}, slowest {milliseconds[^1]:F1}; {Samples} runs, nothing cached, {characters:N0} characters); limit {LimitMilliseconds:F0} ms, {Measuring.Platform.Version}");
        return median < LimitMilliseconds ? 0 : 1;
    }
}
