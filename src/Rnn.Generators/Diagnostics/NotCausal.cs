using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A step asked of a model that reads its sequence backwards or as a whole.</summary>
internal static class NotCausal
{
    public const string Id = "RNN0023";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Only causal models stream",
        "{0} cannot run step by step: {1}. Call Run with the whole sequence.",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0023.md");
}
