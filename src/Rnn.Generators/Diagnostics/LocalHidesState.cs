using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A local of a state's name.</summary>
internal static class LocalHidesState
{
    public const string Id = "RNN0027";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A local that hides a state",
        "The local {0} hides the state {0} of {1}: assignments to it are forgotten after the step; drop 'var' to assign the state, or rename the local",
        Category.OfDoubts, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0027.md");
}
