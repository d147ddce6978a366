using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A name that is no local, member, constant or op.</summary>
internal static class UnknownName
{
    public const string Id = "RNN0011";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Unknown name in an equation",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0011.md");
}
