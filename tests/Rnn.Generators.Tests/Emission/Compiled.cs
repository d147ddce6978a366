using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Generators.Emission;

namespace Rnn.Generators.Tests.Emission;

/// <summary>Compiles generated text in this process against the runtime, as an optimised build would.</summary>
internal static class Compiled
{
    static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Rnn.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static Type Type(string name, IEnumerable<GeneratedFile> files) => Type(name, files.Select(f => f.Text));

    /// <summary>A type of the compiled text. Any warning fails.</summary>
    public static Type Type(string name, IEnumerable<string> texts)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var sources = texts.ToList();
        var compilation = CSharpCompilation.Create("Generated", sources.Select(text => CSharpSyntaxTree.ParseText(text)), References, options);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        var complaints = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints.Take(20)) + "\n" + string.Join("\n\n", sources));
        assembly.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(assembly).GetType(name)!;
    }
}
