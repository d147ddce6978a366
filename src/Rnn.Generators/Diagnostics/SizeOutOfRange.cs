using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A dimension, count or length of zero, below zero, or beyond all sense.</summary>
internal static class SizeOutOfRange
{
    public const string Id = "RNN0006";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A size that no layer can have",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0006.md");
}
