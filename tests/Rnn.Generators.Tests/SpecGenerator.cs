using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Tests;

/// <summary>The first steps of the pipeline alone, for tests that need specs and not compiled models.</summary>
internal sealed class SpecGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var cells = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeNames.CellAttribute, (node, _) => node is ClassDeclarationSyntax, CellReader.Read).WithTrackingName(RnnGenerator.CellsStep);
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeNames.ModelAttribute, (node, _) => node is ClassDeclarationSyntax, ModelReader.Read).WithTrackingName(RnnGenerator.ModelsStep);
        context.RegisterSourceOutput(cells, (_, _) => { });
        context.RegisterSourceOutput(models.Combine(cells.Collect()).Select((p, _) => ModelInputs.Join(p.Left, p.Right)).WithTrackingName(RnnGenerator.InputsStep), (_, _) => { });
    }
}
