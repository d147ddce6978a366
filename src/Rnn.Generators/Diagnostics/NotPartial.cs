using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A model, a cell, or a type around it that is not declared partial.</summary>
internal static class NotPartial
{
    public const string Id = "RNN0001";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Models and cells are partial classes",
        "{0} is not partial, so its generated members have no place: write 'partial {1} {0}'",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0001.md");
}
