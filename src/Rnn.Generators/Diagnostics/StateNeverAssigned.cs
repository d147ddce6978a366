using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A state that keeps its initial value for ever.</summary>
internal static class StateNeverAssigned
{
    public const string Id = "RNN0008";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A state that is never assigned",
        "{0} is a state and no equation assigns it, so it stays what it starts as: assign it in {1}, or remove [State] and make it a parameter",
        Category.OfDoubts, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0008.md");
}
