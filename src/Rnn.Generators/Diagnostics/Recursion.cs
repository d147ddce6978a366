using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Cells or methods that contain or call themselves.</summary>
internal static class Recursion
{
    public const string Id = "RNN0021";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Equations that contain themselves",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0021.md");
}
