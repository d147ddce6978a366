using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>Every state is assigned by some equation: of its own class or, where others can reach it, of theirs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StatesAreAssignedAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [StateNeverAssigned.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Declarations.HasEquations(type)) return;
        var states = type.GetMembers().OfType<IFieldSymbol>().Where(f => RuntimeNames.Attribute(f, "StateAttribute") is not null).ToList();
        if (states.Count == 0) return;
        var assigned = new HashSet<string>(Declarations.Syntax<TypeDeclarationSyntax>(type, context.CancellationToken).SelectMany(Targets).Select(LastName).OfType<string>());
        foreach (var state in states)
        {
            if (assigned.Contains(state.Name) || (state.DeclaredAccessibility != Accessibility.Private && IsAssignedElsewhere(state, context))) continue;
            if (Declarations.Syntax<VariableDeclaratorSyntax>(state, context.CancellationToken).FirstOrDefault() is { } syntax)
                context.ReportDiagnostic(Diagnostic.Create(StateNeverAssigned.Descriptor, syntax.Identifier.GetLocation(), state.Name, type.Name));
        }
    }

    /// <summary>Only for a state that its own class forgets, so that the rare case pays.</summary>
    static bool IsAssignedElsewhere(IFieldSymbol state, SymbolAnalysisContext context) => context.Compilation.SyntaxTrees
        .Where(t => !GeneratedTrees.Contains(t) && t.GetText(context.CancellationToken).ToString().Contains("." + state.Name))
        .Any(t => Targets(t.GetRoot(context.CancellationToken)).Any(e => e is MemberAccessExpressionSyntax m && m.Name.Identifier.ValueText == state.Name));

    static IEnumerable<ExpressionSyntax> Targets(SyntaxNode node) =>
        node.DescendantNodes().OfType<AssignmentExpressionSyntax>().SelectMany(a => Parts(a.Left));

    static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax target) =>
        target is TupleExpressionSyntax tuple ? tuple.Arguments.SelectMany(a => Parts(a.Expression)) : [target];

    static string? LastName(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
