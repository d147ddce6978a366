using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Two layers or two equation methods of one name.</summary>
internal static class AmbiguousName
{
    public const string Id = "RNN0026";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A name that means two things",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0026.md");
}
