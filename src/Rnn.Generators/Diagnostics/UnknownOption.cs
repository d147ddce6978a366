using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>An option that the cell does not have, or a value it cannot take.</summary>
internal static class UnknownOption
{
    public const string Id = "RNN0019";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Unknown option of a cell",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0019.md");
}
