using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A name, operator, constant or conversion that C# binds to something that equations do not read.</summary>
internal static class BoundDifferently
{
    public const string Id = "RNN0022";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "C# means something else by this",
        "Equations read {0} as {1}; C# binds it to {2}: rename one of them, or write the equation out",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0022.md");
}
