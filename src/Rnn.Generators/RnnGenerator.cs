using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Compiler;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Emission;
using Rnn.Generators.Parsing;

namespace Rnn.Generators;

/// <summary>
/// The pipeline, a table of contents: declarations become equatable specs (strings and numbers), specs become text. No symbol, node or
/// location leaves a transform, so an edit elsewhere stops at the first step.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RnnGenerator : IIncrementalGenerator
{
    internal const string CellsStep = "Cells";
    internal const string ModelsStep = "Models";
    internal const string DimensionsStep = "Dimensions";
    internal const string InputsStep = "Inputs";
    internal const string CompiledStep = "Compiled";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var cells = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeNames.CellAttribute, (node, _) => node is ClassDeclarationSyntax c && !c.Modifiers.Any(SyntaxKind.StaticKeyword), CellReader.Read)
            .WithTrackingName(CellsStep);
        var dimensions = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeNames.DimAttribute, (node, _) => node is StructDeclarationSyntax s && s.Modifiers.Any(SyntaxKind.PartialKeyword), DimensionSpec.Read)
            .WithTrackingName(DimensionsStep);
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeNames.ModelAttribute, (node, _) => node is ClassDeclarationSyntax c && !c.Modifiers.Any(SyntaxKind.StaticKeyword), ModelReader.Read)
            .WithTrackingName(ModelsStep);
        var explain = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue("build_property.RnnExplain", out var value) && value.Equals("true", System.StringComparison.OrdinalIgnoreCase));
        var compiled = models.Combine(explain)
            .Select((pair, _) => pair.Right ? pair.Left with { Explain = true } : pair.Left)
            .Combine(cells.Collect())
            .Select((pair, _) => ModelInputs.Join(pair.Left, pair.Right)).WithTrackingName(InputsStep)
            .Select(ModelStep.Run).WithTrackingName(CompiledStep);

        context.RegisterSourceOutput(cells, (output, cell) => output.AddSource(PartialText.HintName(cell.Declaration, ".g.cs"), CellEmitter.Emit(cell)));
        context.RegisterSourceOutput(dimensions, (output, dimension) =>
        {
            if (dimension is not null) output.AddSource(PartialText.HintName(dimension.Declaration, ".g.cs"), DimensionEmitter.Emit(dimension));
        });
        context.RegisterSourceOutput(compiled, (output, result) =>
        {
            foreach (var file in result.Files) output.AddSource(result.HintPrefix + (file.Part.Length == 0 ? ".g.cs" : $".{file.Part}.g.cs"), file.Text);
            // mistakes are the analyzers' to report, at their place in the source; a defect of ours has none
            foreach (var defect in result.Findings.Where(f => f.Id == InternalError.Id))
                output.ReportDiagnostic(Diagnostic.Create(InternalError.Descriptor, Location.None, defect.Model, defect.Message));
        });
    }
}
