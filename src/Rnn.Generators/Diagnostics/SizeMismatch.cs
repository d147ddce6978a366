using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Two sizes that must be one; the message names both.</summary>
internal static class SizeMismatch
{
    public const string Id = "RNN0005";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Sizes of layers do not match",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0005.md");
}
