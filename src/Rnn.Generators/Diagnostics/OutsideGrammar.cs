using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>C# that equations do not have.</summary>
internal static class OutsideGrammar
{
    public const string Id = "RNN0010";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Outside the grammar of equations",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0010.md");
}
