using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Compiler;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>A model keeps to its [MaxParameters] and [MaxStateBytes]. Models without a budget are not read here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BudgetsAreKeptAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TooManyParameters.Descriptor, StateTooLarge.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        if (!Declarations.IsModel(context.Symbol)) return;
        var (parameters, state) = (RuntimeNames.Attribute(context.Symbol, "MaxParametersAttribute"), RuntimeNames.Attribute(context.Symbol, "MaxStateBytesAttribute"));
        if ((parameters ?? state) is null || Read((INamedTypeSymbol)context.Symbol, context) is not { } model) return;
        Check(context, TooManyParameters.Descriptor, parameters, model.Parameters.Select(p => (p.Name, (long)p.Shape.Rows * p.Shape.Columns)));
        Check(context, StateTooLarge.Descriptor, state, RnnCompiler.StatesOf(model.Entries.SelectMany(SourceModel.PortsOf), model.Entries).Select(s => (s.Name, 4L * s.PaddedWidth)));
    }

    /// <summary>Null for a model with a mistake, which another rule reports.</summary>
    static SourceModel? Read(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        try
        {
            var inputs = CellSources.OfModel(type, context.Compilation, context.CancellationToken);
            return FrontEnd.Read(inputs.Model, inputs.Cells);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    static void Check(SymbolAnalysisContext context, DiagnosticDescriptor descriptor, AttributeData? attribute, IEnumerable<(string Name, long Size)> parts)
    {
        if (attribute is not { ConstructorArguments: [{ Value: long budget }] }) return;
        var largest = parts.OrderByDescending(p => p.Size).ToList();
        var total = largest.Sum(p => p.Size);
        if (total <= budget || Declarations.Syntax(attribute, context.CancellationToken) is not { } syntax) return;
        var named = string.Join(", ", largest.Take(3).Select(p => $"{p.Name} {p.Size}"));
        context.ReportDiagnostic(Diagnostic.Create(descriptor, Declarations.Argument(syntax, 0), context.Symbol.Name, total, total - budget, budget, named));
    }
}
