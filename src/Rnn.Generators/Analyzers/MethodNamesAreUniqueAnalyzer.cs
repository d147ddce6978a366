using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>A name means one equation method: equations are read by name, and entries are called by it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodNamesAreUniqueAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AmbiguousName.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        if (!Declarations.HasEquations(context.Symbol) || StackAttributes.Written((INamedTypeSymbol)context.Symbol).Any()) return;
        var methods = ((INamedTypeSymbol)context.Symbol).GetMembers().Where(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsIndexer: true });
        foreach (var overloads in methods.SelectMany(m => Declarations.Syntax<MemberDeclarationSyntax>(m, context.CancellationToken).Select(s => (m.Name, Syntax: s))).GroupBy(m => m.Name))
            foreach (var (name, syntax) in overloads.Skip(1))
                context.ReportDiagnostic(Diagnostic.Create(AmbiguousName.Descriptor, Name(syntax).GetLocation(),
                    $"{context.Symbol.Name} has {overloads.Count()} equation methods called {name}: equations are read by name alone; give each a name of its own"));
    }

    static SyntaxToken Name(MemberDeclarationSyntax syntax) => syntax switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        _ => syntax.GetFirstToken(),
    };
}
