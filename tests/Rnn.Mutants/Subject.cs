using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators;

namespace Rnn.Mutants;

/// <summary>An assembly whose sources are changed: compiled in memory, as its project compiles it.</summary>
/// <param name="Name">The assembly.</param>
/// <param name="Tests">The test assembly that is to notice.</param>
/// <param name="Compilation">Its sources, with what the generator adds.</param>
internal sealed record Subject(string Name, string Tests, CSharpCompilation Compilation)
{
    static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var f && !f.StartsWith("Rnn.", StringComparison.Ordinal) && !f.StartsWith("xunit", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>The compiler: adjoints of its ops, its passes.</summary>
    public static Subject Compiler(string root) => new("Rnn.Generators", "Rnn.Generators.Tests", Compile(root, "Rnn.Generators",
        f => !f.Contains("/Polyfills/", StringComparison.Ordinal), "Rnn.Generators.Tests"));

    /// <summary>The runtime: its lane forms. The generator completes its cells.</summary>
    public static Subject Runtime(string root)
    {
        var compilation = Compile(root, "Rnn.Runtime", _ => true, "Rnn.Runtime.Tests");
        CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: Parse).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return new("Rnn.Runtime", "Rnn.Runtime.Tests", (CSharpCompilation)complete);
    }

    static CSharpCompilation Compile(string root, string name, Func<string, bool> takes, string friend)
    {
        var folder = Path.Combine(root, "src", name);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(f => f.Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && takes(f)).Order(StringComparer.Ordinal);
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), Parse, Path.GetRelativePath(Path.Combine(root, "src"), f).Replace('\\', '/')));
        var global = CSharpSyntaxTree.ParseText($"""
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Threading; global using System.Threading.Tasks;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{friend}")]
            """, Parse);
        return CSharpCompilation.Create(name, [global, .. trees], References, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The mutants of some of its folders; of a long method not all, but the first, the last and some between.</summary>
    public IEnumerable<Mutant> Mutants(string folder, Func<MethodDeclarationSyntax, bool> method, int mostPerMethod)
    {
        foreach (var tree in Compilation.SyntaxTrees.Where(t => t.FilePath.StartsWith(Name + "/" + folder, StringComparison.Ordinal)))
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method))
            {
                var changes = Mutator.Of((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!).ToList();
                int step = Math.Max(1, (changes.Count + mostPerMethod - 1) / mostPerMethod);
                for (int i = 0; i < changes.Count; i += step) yield return new Mutant(tree.FilePath, changes[i].Old, changes[i].New);
            }
    }

    /// <summary>The assembly with one file changed; null where it does not compile, which no test needs to see.</summary>
    public byte[]? Build(Mutant? mutant, Action<string>? complain = null)
    {
        var compilation = mutant is null ? Compilation : Compilation.ReplaceSyntaxTree(mutant.Old.SyntaxTree, mutant.Tree);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success) complain?.Invoke(string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        return result.Success ? image.ToArray() : null;
    }
}
