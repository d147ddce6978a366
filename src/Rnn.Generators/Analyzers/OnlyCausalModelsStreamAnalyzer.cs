using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>Step is called on causal models only. The others have none, which C# can say; why they have none, it cannot.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OnlyCausalModelsStreamAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NotCausal.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.SimpleMemberAccessExpression);

    static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        var name = access.Name.Identifier.ValueText;
        if (!name.StartsWith("Step", StringComparison.Ordinal) && name != "NewState") return;
        if (context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type is not INamedTypeSymbol type || !Declarations.IsModel(type)) return;
        var sequence = name == "NewState" ? "Run" : "Run" + name.Substring("Step".Length);
        if (!type.GetMembers(name).IsEmpty || type.GetMembers(sequence).IsEmpty) return;
        context.ReportDiagnostic(Diagnostic.Create(NotCausal.Descriptor, access.Name.GetLocation(), type.Name, Reason(type)));
    }

    static string Reason(INamedTypeSymbol type)
    {
        var layers = StackAttributes.Read(type, []);
        for (int i = 0; i + 1 < layers.Count; i++)
            if (layers[i].Kind is LayerKind.Bidirectional or LayerKind.Reverse)
                return $"[{layers[i].Kind}] makes {layers.Skip(i + 1).First(l => l.Kind is not (LayerKind.Bidirectional or LayerKind.Reverse)).Name} read the sequence from its end";
        return "its first output needs the end of the sequence";
    }
}
