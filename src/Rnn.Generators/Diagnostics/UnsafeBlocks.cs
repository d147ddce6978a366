using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Diagnostics;

/// <summary>A model in a project that does not allow the pointers of its generated code.</summary>
internal static class UnsafeBlocks
{
    public const string Id = "RNN0028";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id, "Projects with models allow unsafe blocks",
        "The code generated for {0} reads its parameters through pointers, which this project does not allow: write <AllowUnsafeBlocks>true</AllowUnsafeBlocks> into the project file",
        Category.OfMistakes, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/RNN0028.md");
}
