using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rnn.Mutants;

/// <summary>One change in one file.</summary>
/// <param name="File">The file, below src/.</param>
/// <param name="Old">What stood there.</param>
/// <param name="New">What stands there now.</param>
internal sealed record Mutant(string File, SyntaxNode Old, SyntaxNode New)
{
    /// <summary>The changed file.</summary>
    public SyntaxTree Tree => Old.SyntaxTree.WithRootAndOptions(Old.SyntaxTree.GetRoot().ReplaceNode(Old, New), Old.SyntaxTree.Options);

    /// <summary>File and change: what does not move when lines above it do.</summary>
    public string Change => $"{File}: {Text(Old)}  ->  {Text(New)}";

    public override string ToString() => $"{File}:{Old.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {Text(Old)}  ->  {Text(New)}";

    static string Text(SyntaxNode node) => string.Join(" ", node.NormalizeWhitespace().ToString().Split('\n', StringSplitOptions.TrimEntries));
}
