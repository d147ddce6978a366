using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Rnn.Generators;

namespace Rnn.Conformance.Compilation;

/// <summary>
/// Declarations -> loaded types: the generator and the C# compiler, in process, many declarations to one assembly. A declaration
/// that does not compile fails alone: its messages are kept and the others are compiled again without it.
/// </summary>
internal sealed class ModelCompiler
{
    // the compiler's own start-up costs more than a model, so assemblies are large; JIT and memory keep them from being one
    const int ModelsPerAssembly = 64;

    static readonly ImmutableArray<MetadataReference> References = FindReferences();
    static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);
    static readonly CSharpCompilationOptions Compile = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    readonly Dictionary<string, Type> types = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);

    /// <summary>Compiles all of them; afterwards each is found by <see cref="Find"/>.</summary>
    public void Add(IEnumerable<DeclaredModel> models)
    {
        foreach (var part in models.Chunk(ModelsPerAssembly)) CompilePart(part);
    }

    /// <summary>The loaded model, or why there is none.</summary>
    public (Type? Model, string? Failure) Find(DeclaredModel model)
        => types.TryGetValue(model.Namespace, out var type) ? (type, null) : (null, failures.GetValueOrDefault(model.Namespace, "was never compiled"));

    void CompilePart(IReadOnlyList<DeclaredModel> models)
    {
        while (models.Count > 0)
        {
            using var image = new MemoryStream();
            var errors = Emit(models, image);
            if (errors.Count == 0)
            {
                Load(models, image);
                return;
            }
            var remaining = SetAside(models, errors);
            if (remaining.Count == models.Count)      // nobody to blame by name: one by one
            {
                if (models.Count == 1) failures[models[0].Namespace] = errors[0].ToString();
                else foreach (var model in models) CompilePart([model]);
                return;
            }
            models = remaining;
        }
    }

    static IReadOnlyList<Diagnostic> Emit(IReadOnlyList<DeclaredModel> models, MemoryStream image)
    {
        Microsoft.CodeAnalysis.Compilation compilation = Parsed(models);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: Parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var reported);
        if (reported.Any(d => d.Severity == DiagnosticSeverity.Error)) return [.. reported.Where(d => d.Severity == DiagnosticSeverity.Error)];
        EmitResult result = compilation.Emit(image);
        return result.Success ? [] : [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>The declarations as a compilation, before any generator.</summary>
    public static CSharpCompilation Parsed(IReadOnlyList<DeclaredModel> models)
        => CSharpCompilation.Create($"Conformance.{models[0].Namespace}", models.Select(m => CSharpSyntaxTree.ParseText(m.Source, Parse, path: m.Namespace + ".cs")), References, Compile);

    /// <summary>Records the declarations that an error names, by file or by namespace, and gives back the others.</summary>
    List<DeclaredModel> SetAside(IReadOnlyList<DeclaredModel> models, IReadOnlyList<Diagnostic> errors)
    {
        var remaining = new List<DeclaredModel>();
        foreach (var model in models)
        {
            var own = errors.FirstOrDefault(e => Names(e, model));
            if (own is null) remaining.Add(model);
            else failures[model.Namespace] = own.ToString();
        }
        return remaining;
    }

    static bool Names(Diagnostic error, DeclaredModel model)
        => error.Location.SourceTree?.FilePath.Contains(model.Namespace + ".", StringComparison.Ordinal) == true
            || error.Location.SourceTree?.ToString().Contains($"namespace {model.Namespace}", StringComparison.Ordinal) == true
            || error.GetMessage().Contains(model.Namespace + ".", StringComparison.Ordinal);

    void Load(IReadOnlyList<DeclaredModel> models, MemoryStream image)
    {
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(models[0].Namespace).LoadFromStream(image);
        foreach (var model in models)
        {
            var type = assembly.GetType(model.TypeName, throwOnError: true)!;
            if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRnnModel<>))) types[model.Namespace] = type;
            else failures[model.Namespace] = "the generator made no model of the declaration";
        }
    }

    static ImmutableArray<MetadataReference> FindReferences()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. trusted.Split(Path.PathSeparator).Where(IsPlatform).Select(path => MetadataReference.CreateFromFile(path))];
    }

    static bool IsPlatform(string path) => Path.GetFileNameWithoutExtension(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard" or "Rnn.Runtime");
}
