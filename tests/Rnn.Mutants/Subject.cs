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
    public static Subject Compiler(string root) => new("Rnn.Generators", "Rnn.Generators.Tests", Compile(root, "Rnn.Generators", "Rnn.Generators.Tests"));

    /// <summary>The runtime: its lane forms. The generator completes its cells.</summary>
    public static Subject Runtime(string root)
    {
        var compilation = Compile(root, "Rnn.Runtime", "Rnn.Runtime.Tests");
        CSharpGeneratorDriver.Create([new RnnGenerator().AsSourceGenerator()], parseOptions: Parse).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return new("Rnn.Runtime", "Rnn.Runtime.Tests", (CSharpCompilation)complete);
    }

    static CSharpCompilation Compile(string root, string name, string friend)
    {
        var folder = Path.Combine(root, "src", name);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(f => f.Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), Parse, Path.GetRelativePath(Path.Combine(root, "src"), f).Replace('\\', '/')));
        var global = CSharpSyntaxTree.ParseText($"""
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Threading; global using System.Threading.Tasks;
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{friend}")]
            """, Parse);
        return CSharpCompilation.Create(name, [global, .. trees], References, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Annotations));
    }

    /// <summary>The mutants of some of its files; of a long member not all, but the first, the last and some between.</summary>
    /// <param name="path">What the files' paths begin with.</param>
    /// <param name="member">The name of the methods to change; null for all methods and operators.</param>
    /// <param name="mostPerMember">At most so many of one member.</param>
    public IEnumerable<Mutant> Mutants(string path, string? member, int mostPerMember)
    {
        foreach (var tree in Compilation.SyntaxTrees.Where(t => t.FilePath.StartsWith(Name + "/" + path, StringComparison.Ordinal)))
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                if (member is not null && (declaration as MethodDeclarationSyntax)?.Identifier.ValueText != member) continue;
                if (((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody) is not { } code) continue;
                var changes = Mutator.Of(code).ToList();
                int step = Math.Max(1, (changes.Count + mostPerMember - 1) / mostPerMember);
                for (int i = 0; i < changes.Count; i += step) yield return new Mutant(tree.FilePath, changes[i].Old, changes[i].New);
            }
    }

    /// <summary>The assembly with one file changed; null where it does not compile, which no test needs to see.</summary>
    public byte[]? Build(Mutant? mutant)
    {
        var compilation = mutant is null ? Compilation : Compilation.ReplaceSyntaxTree(mutant.Old.SyntaxTree, mutant.Tree);
        using var image = new MemoryStream();
        return compilation.Emit(image).Success ? image.ToArray() : null;
    }
}
