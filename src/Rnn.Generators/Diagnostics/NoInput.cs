using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A stack whose first layer is no input, or a model without layers and entries.</summary>
internal static class NoInput
{
    public const string Id = "RNN0003";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A model has an input",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0003.md");
}
