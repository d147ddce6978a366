using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A model above its [MaxStateBytes].</summary>
internal static class StateTooLarge
{
    public const string Id = "RNN0025";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A larger state than the budget",
        "{0} carries a state of {1} bytes, {2} more than its budget of {3}; the largest: {4}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0025.md");
}
