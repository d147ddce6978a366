using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A division that C# carries out in integers.</summary>
internal static class IntegerDivision
{
    public const string Id = "RNN0013";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Division of integers in an equation",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0013.md");
}
