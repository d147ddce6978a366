using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Equations that run, but are not compiled.</summary>
internal static class NotCompiled
{
    public const string Id = "RNN0020";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Runs in eager mode only",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0020.md");
}
