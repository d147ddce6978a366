using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A layer that cannot follow the one before it.</summary>
internal static class LayerCannotFollow
{
    public const string Id = "RNN0004";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A layer that cannot stand here",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0004.md");
}
