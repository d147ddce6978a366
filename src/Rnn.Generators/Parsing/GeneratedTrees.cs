using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>
/// Tells the user's members from ours. The generator never sees its own output, the analyzers do; both must read the same equations.
/// </summary>
internal static class GeneratedTrees
{
    static readonly string Folder = typeof(RnnGenerator).FullName;

    public static bool Contains(SyntaxTree tree) => tree.FilePath.Contains(Folder);

    /// <summary>A member with a part that the user wrote.</summary>
    public static bool IsUsers(ISymbol member) => member.DeclaringSyntaxReferences.IsEmpty || member.DeclaringSyntaxReferences.Any(r => !Contains(r.SyntaxTree));
}
