using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A name in [Trace] that the model does not have, or a value that cannot be told of every step.</summary>
internal static class Untraceable
{
    public const string Id = "RNN0029";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A value that cannot be traced",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0029.md");
}
