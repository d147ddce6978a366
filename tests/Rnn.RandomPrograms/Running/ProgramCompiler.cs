using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Generators;
using Rnn.Generators.Parsing;
using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Running;

/// <summary>The programs of one compilation, loaded; or why they could not be.</summary>
internal sealed record CompiledPrograms(Assembly? Assembly, IReadOnlyList<string> Errors, IReadOnlyDictionary<string, string> Generated, IReadOnlyList<ModelInputs> Models);

/// <summary>Runs the generator and the C# compiler in process, as an optimised build would, on many programs at once.</summary>
internal static class ProgramCompiler
{
    static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var f && (f.StartsWith("System.", StringComparison.Ordinal) || f is "mscorlib.dll" or "netstandard.dll" or "Rnn.Runtime.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    public static CompiledPrograms Compile(IReadOnlyList<ProgramDefinition> programs, AssemblyLoadContext into) =>
        Compile("Programs" + programs[0].Seed, programs.Select(p => (p.Namespace + ".cs", CSharpPrinter.Usings + CSharpPrinter.Print(p))), into);

    /// <summary>Compiles files of declarations.</summary>
    public static CompiledPrograms Compile(string assembly, IEnumerable<(string File, string Text)> files, AssemblyLoadContext into)
    {
        var compilation = CSharpCompilation.Create(assembly, files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Parse, f.File)), References, Options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: Parse,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var diagnostics);
        var generated = driver.GetRunResult().Results[0];
        var sources = generated.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        IReadOnlyList<ModelInputs> models = generated.TrackedSteps.TryGetValue(RnnGenerator.InputsStep, out var steps)
            ? [.. steps.SelectMany(s => s.Outputs).Select(o => (ModelInputs)o.Value)]
            : [];
        if (generated.Exception is { } failure) return new(null, [failure.ToString()], sources, models);
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToList();
        if (errors.Count > 0) return new(null, errors, sources, models);

        using var image = new MemoryStream();
        var emitted = complete.Emit(image);
        if (!emitted.Success)
            return new(null, [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10).Select(d => d.ToString())], sources, models);
        image.Position = 0;
        return new(into.LoadFromStream(image), [], sources, models);
    }
}
