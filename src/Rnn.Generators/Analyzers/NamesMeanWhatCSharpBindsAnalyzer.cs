using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>
/// What equations read is what C# binds. The front end sees syntax only; here each body is bound once, and every call, member, operator,
/// conversion and dimension in it is compared with what the front end makes of the same text. Names that the front end does not know at
/// all it reports itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamesMeanWhatCSharpBindsAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [BoundDifferently.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.MethodDeclaration, SyntaxKind.IndexerDeclaration);

    static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.ContainingSymbol?.ContainingType is not { } type || !Declarations.HasEquations(type) || StackAttributes.Written(type).Any()) return;
        SyntaxNode? body = context.Node is IndexerDeclarationSyntax indexer ? indexer.ExpressionBody : context.Node;
        if (body is null || context.SemanticModel.GetOperation(body, context.CancellationToken) is not { } operation) return;
        var meanings = new Meanings(type);
        foreach (var part in operation.DescendantsAndSelf())
            if (meanings.Compare(part) is { } difference) Report(context, part.Syntax, difference);
        foreach (var name in body.DescendantNodes().OfType<SimpleNameSyntax>())
            if (meanings.CompareDimension(name, context.SemanticModel, context.CancellationToken) is { } difference) Report(context, name, difference);
    }

    static void Report(SyntaxNodeAnalysisContext context, SyntaxNode syntax, Difference difference)
    {
        var place = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax call => call.Expression,
            _ => syntax,
        };
        context.ReportDiagnostic(Diagnostic.Create(BoundDifferently.Descriptor, place.GetLocation(), place.ToString(), difference.Equations, difference.CSharp));
    }
}
