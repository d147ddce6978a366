using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>Every parameter and layer is read by some equation. C# cannot say so, because the generated constructor assigns them all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParametersAreUsedAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NeverUsed.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Declarations.HasEquations(type)) return;
        var names = Declarations.Syntax<TypeDeclarationSyntax>(type, context.CancellationToken).SelectMany(d => d.DescendantTokens()).Where(IsMention).Select(t => t.ValueText).ToImmutableHashSet();
        foreach (var member in DeclarationReader.Read(type).Members.Where(m => m.Role is MemberRole.Parameter or MemberRole.Layer or MemberRole.LayerArray && !names.Contains(m.Name)))
        {
            var field = type.GetMembers(member.Name).OfType<IFieldSymbol>().First();
            if (field.IsConst || (field.DeclaredAccessibility != Accessibility.Private && IsReadElsewhere(field, context))) continue;
            if (Declarations.Syntax<VariableDeclaratorSyntax>(field, context.CancellationToken).FirstOrDefault() is { } syntax)
                context.ReportDiagnostic(Diagnostic.Create(NeverUsed.Descriptor, syntax.Identifier.GetLocation(), field.Name, type.Name));
        }
    }

    /// <summary>A name in an expression, or a string as in <c>[State(Initial = "h0")]</c>.</summary>
    static bool IsMention(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) || token.Parent is IdentifierNameSyntax;

    static bool IsReadElsewhere(IFieldSymbol field, SymbolAnalysisContext context) => context.Compilation.SyntaxTrees
        .Where(t => !GeneratedTrees.Contains(t) && t.GetText(context.CancellationToken).ToString().Contains("." + field.Name))
        .Any(t => t.GetRoot(context.CancellationToken).DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(m => m.Name.Identifier.ValueText == field.Name));
}
