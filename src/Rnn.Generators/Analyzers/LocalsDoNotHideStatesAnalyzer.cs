using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>A local of an equation does not have a state's name: <c>var h = ...</c> computes a value that the next step never sees.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalsDoNotHideStatesAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LocalHidesState.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.VariableDeclarator, SyntaxKind.SingleVariableDesignation, SyntaxKind.ForEachStatement);

    static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is null || context.ContainingSymbol?.ContainingType is not { } type || !Declarations.HasEquations(type)) return;
        var name = context.Node switch
        {
            VariableDeclaratorSyntax v => v.Identifier,
            SingleVariableDesignationSyntax d => d.Identifier,
            _ => ((ForEachStatementSyntax)context.Node).Identifier,
        };
        if (type.GetMembers(name.ValueText).OfType<IFieldSymbol>().Any(f => RuntimeNames.Attribute(f, "StateAttribute") is not null))
            context.ReportDiagnostic(Diagnostic.Create(LocalHidesState.Descriptor, name.GetLocation(), name.ValueText, type.Name));
    }
}
