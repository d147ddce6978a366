using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A state assigned in a map, or in one branch of a choice between values.</summary>
internal static class ImpureFunction
{
    public const string Id = "RNN0014";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "State assigned where nothing has an order",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0014.md");
}
