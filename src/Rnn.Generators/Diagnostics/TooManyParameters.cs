using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A model above its [MaxParameters].</summary>
internal static class TooManyParameters
{
    public const string Id = "RNN0024";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "More parameters than the budget",
        "{0} has {1} parameters, {2} more than its budget of {3}; the largest: {4}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0024.md");
}
