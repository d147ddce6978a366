using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>The sizes that [Dim], [Count], [MaxLength] and [Checkpoint] give are sizes. Those of layers are checked where the stack is read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SizesMakeSenseAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SizeOutOfRange.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Struct } dimension) Check(context, dimension, "DimAttribute");
        if (Declarations.IsModel(context.Symbol)) Check(context, context.Symbol, "CheckpointAttribute", "[Checkpoint] of ");
        if (!Declarations.HasEquations(context.Symbol)) return;
        foreach (var field in ((INamedTypeSymbol)context.Symbol).GetMembers().OfType<IFieldSymbol>())
        {
            Check(context, field, "CountAttribute");
            Check(context, field, "MaxLengthAttribute");
        }
    }

    static void Check(SymbolAnalysisContext context, ISymbol owner, string name, string what = "")
    {
        if (RuntimeNames.Attribute(owner, name) is not { ConstructorArguments: [{ Value: int size }, ..] } attribute || StackRules.IsSize(size)) return;
        if (Declarations.Syntax(attribute, context.CancellationToken) is { } syntax)
            context.ReportDiagnostic(Diagnostic.Create(SizeOutOfRange.Descriptor, Declarations.Argument(syntax, 0), StackRules.OutOfRange(what + owner.Name, size)));
    }
}
