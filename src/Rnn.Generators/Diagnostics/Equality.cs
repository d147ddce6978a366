using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Equality of real numbers.</summary>
internal static class Equality
{
    public const string Id = "RNN0016";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Equality of real numbers",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0016.md");
}
