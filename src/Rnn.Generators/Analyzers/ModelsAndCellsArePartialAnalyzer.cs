using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>A model, a cell, a dimension, and every type around one is partial: generated members need a place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelsAndCellsArePartialAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NotPartial.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        if (!Declarations.HasEquations(context.Symbol) && !IsOpenDimension((INamedTypeSymbol)context.Symbol)) return;
        for (var type = context.Symbol as INamedTypeSymbol; type is not null; type = type.ContainingType)
            foreach (var part in Declarations.Syntax<TypeDeclarationSyntax>(type, context.CancellationToken).Where(d => !Declarations.IsPartial(d)))
                context.ReportDiagnostic(Diagnostic.Create(NotPartial.Descriptor, part.Identifier.GetLocation(), part.Identifier.Text, part.Keyword.Text));
    }

    /// <summary>A dimension that leaves its size to the generator.</summary>
    static bool IsOpenDimension(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct && TypeText.DimensionOf(type) is not null && !type.GetMembers("Size").Any(GeneratedTrees.IsUsers);
}
