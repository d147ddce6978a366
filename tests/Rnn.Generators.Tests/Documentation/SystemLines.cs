using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Tests.Documentation;

/// <summary>A published system as it is written here.</summary>
/// <param name="Name">Its class.</param>
/// <param name="File">Where it stands, from the root of the repository.</param>
/// <param name="Lines">Lines of its class: all but empty ones, comments and lone braces.</param>
/// <param name="Parts">The other classes of that folder that it is made of, directly or through others.</param>
internal sealed record SystemLines(string Name, string File, int Lines, IReadOnlyList<SystemLines> Parts)
{
    /// <summary>Its own lines and those of its parts.</summary>
    public int All => Lines + Parts.Sum(p => p.Lines);

    /// <summary>Every class of equations in a folder, by name.</summary>
    public static IReadOnlyList<SystemLines> Of(string root, string folder)
    {
        var classes = Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs").Order(StringComparer.Ordinal)
            .SelectMany(file => CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
                .Where(c => c.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "RnnCell" or "RnnModel"))
                .Select(c => (Class: c, Line: new SystemLines(c.Identifier.ValueText, $"{folder}/{Path.GetFileName(file)}", LinesOf(c), []))))
            .OrderBy(c => c.Line.Name, StringComparer.Ordinal).ToList();
        return [.. classes.Select(c => c.Line with { Parts = [.. Reached(c.Line.Name).Where(n => n != c.Line.Name).Select(n => classes.First(o => o.Line.Name == n).Line)] })];

        IEnumerable<string> Reached(string name)
        {
            var (found, open) = (new SortedSet<string>(StringComparer.Ordinal), new Stack<string>([name]));
            while (open.TryPop(out var next))
                if (found.Add(next))
                    foreach (var used in classes.First(c => c.Line.Name == next).Class.DescendantTokens().Select(t => t.ValueText))
                        if (classes.Any(c => c.Line.Name == used)) open.Push(used);
            return found;
        }
    }

    static int LinesOf(ClassDeclarationSyntax c) =>
        c.DescendantTokens().Where(t => t.Span.Length > 0 && t.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken))
            .Select(t => t.GetLocation().GetLineSpan().StartLinePosition.Line).Distinct().Count();
}
