using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A parameter or layer that no equation reads.</summary>
internal static class NeverUsed
{
    public const string Id = "RNN0009";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A parameter or layer that is never used",
        "No equation of {1} reads {0}: it would be stored and never learn anything; use it or remove it",
        Category.OfDoubts, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0009.md");
}
