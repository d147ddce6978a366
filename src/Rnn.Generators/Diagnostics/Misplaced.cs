using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A model that is nested, generic, static, abstract or a record; a cell in a generic class.</summary>
internal static class Misplaced
{
    public const string Id = "RNN0002";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A model or cell where it cannot be",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0002.md");
}
