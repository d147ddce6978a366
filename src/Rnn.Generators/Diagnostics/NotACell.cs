using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A type given as a layer that has no equations.</summary>
internal static class NotACell
{
    public const string Id = "RNN0007";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A type that is no cell",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0007.md");
}
