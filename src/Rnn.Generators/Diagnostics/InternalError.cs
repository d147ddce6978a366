using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A defect of the compiler itself.</summary>
internal static class InternalError
{
    public const string Id = "RNN0099";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Defect of the compiler",
        "The compiler of Rnn failed on {0}, {1}; the model throws when it is used, all others are compiled. Please report this with the declaration.",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0099.md");
}
