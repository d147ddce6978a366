using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A rate, function or merge that a layer cannot take.</summary>
internal static class LayerSetting
{
    public const string Id = "RNN0017";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "A value that a layer cannot take",
        "{0}",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0017.md");
}
