using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A cell whose equations cannot be found, or were written for a newer compiler.</summary>
internal static class UnknownCell
{
    public const string Id = "RNN0018";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Cell without readable equations",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0018.md");
}
