using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;

namespace Rnn.Generators.Analyzers;

/// <summary>A project that declares a model allows unsafe blocks. The package's build files see to it, unless the project says no.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectsAllowUnsafeBlocksAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnsafeBlocks.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false }) context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    static void Analyze(SymbolAnalysisContext context)
    {
        if (!Declarations.IsModel(context.Symbol)) return;
        var place = Declarations.NameOf((INamedTypeSymbol)context.Symbol, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(UnsafeBlocks.Descriptor, place, context.Symbol.Name));
    }
}
