using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A bound, condition or argument that must be known when the model is compiled.</summary>
internal static class NotConstant
{
    public const string Id = "RNN0015";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Value not known when the model is compiled",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0015.md");
}
