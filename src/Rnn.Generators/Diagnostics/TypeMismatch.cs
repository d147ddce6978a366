using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>Operands or arguments whose types do not go together.</summary>
internal static class TypeMismatch
{
    public const string Id = "RNN0012";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Types of an equation do not fit",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0012.md");
}
