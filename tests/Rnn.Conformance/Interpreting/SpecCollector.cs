using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Parsing;

namespace Rnn.Conformance.Interpreting;

/// <summary>Stands in for the generator: reads declarations as it does and keeps the specs.</summary>
internal sealed class SpecCollector : IIncrementalGenerator
{
    public ConcurrentBag<ModelSpec> Models { get; } = [];
    public ConcurrentBag<CellSpec> Cells { get; } = [];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var cells = context.SyntaxProvider.ForAttributeWithMetadataName(RuntimeNames.CellAttribute, (node, _) => node is ClassDeclarationSyntax, CellReader.Read);
        var models = context.SyntaxProvider.ForAttributeWithMetadataName(RuntimeNames.ModelAttribute, (node, _) => node is ClassDeclarationSyntax, ModelReader.Read);
        context.RegisterSourceOutput(cells, (_, cell) => Cells.Add(cell.Spec));
        context.RegisterSourceOutput(models, (_, model) => Models.Add(model));
    }
}
