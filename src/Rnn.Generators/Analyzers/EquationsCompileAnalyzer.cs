using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>
/// Every model and every cell can be read by the front end. The analyzer runs that half of the compiler on the same specs as the
/// generator and says what it says, at the expression it is about.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EquationsCompileAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        NoInput.Descriptor, LayerCannotFollow.Descriptor, SizeMismatch.Descriptor, SizeOutOfRange.Descriptor, NotACell.Descriptor,
        OutsideGrammar.Descriptor, UnknownName.Descriptor, TypeMismatch.Descriptor, IntegerDivision.Descriptor, ImpureFunction.Descriptor,
        NotConstant.Descriptor, Equality.Descriptor, LayerSetting.Descriptor, UnknownCell.Descriptor, UnknownOption.Descriptor,
        NotCompiled.Descriptor, Recursion.Descriptor, AmbiguousName.Descriptor, Untraceable.Descriptor,
    ];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context)
    {
        // A mistake in a cell shows in every model that uses it, and is said once.
        var said = new ConcurrentDictionary<(string Id, Location Place), bool>();
        context.RegisterSymbolAction(c => Analyze(c, said), SymbolKind.NamedType);
    }

    static void Analyze(SymbolAnalysisContext context, ConcurrentDictionary<(string, Location), bool> said)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (Read(type, context) is not { } mistake) return;
        var place = new SourcePlaces(type, context.Compilation, context.CancellationToken).Of(mistake.Position, mistake.Id);
        if (said.TryAdd((mistake.Id, place), true)) context.ReportDiagnostic(Diagnostic.Create(DiagnosticCatalogue.Find(mistake.Id), place, mistake.Message));
    }

    static EquationException? Read(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        try
        {
            if (Declarations.IsModel(type)) ReadModel(type, context);
            else if (Declarations.IsCell(type)) ReadCell(type, context);
            return null;
        }
        catch (EquationException e)
        {
            return e;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;   // a defect of the compiler: the generator meets it too, and reports it with the model and the pass
        }
    }

    static void ReadModel(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var syntax = Declarations.Syntax<TypeDeclarationSyntax>(type, context.CancellationToken).FirstOrDefault();
        if (syntax is null || ModelsStandInNamespacesAnalyzer.OfModel(type, syntax) is not null) return;
        var inputs = CellSources.OfModel(type, context.Compilation, context.CancellationToken);
        FrontEnd.Read(inputs.Model, inputs.Cells).Compilable();
    }

    static void ReadCell(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (!type.TypeParameters.All(p => p.ConstraintTypes.Any(t => RuntimeNames.Is(t, "IDim")))) return;
        var cells = CellSources.OfCell(type, context.Compilation, context.CancellationToken);
        var name = RuntimeNames.MetadataName(type);
        if (cells.FirstOrDefault(c => c.Name == name) is not { } cell) return;
        try
        {
            FrontEnd.CheckStep(cell, cells);
        }
        catch (EquationException e) when (DependsOnUse(e.Id) || e.Position.Cell != name)
        {
        }
    }

    /// <summary>Mistakes that one use of a cell can have and another not: sizes, options, what a network may do and a stack may not.</summary>
    static bool DependsOnUse(string id) => id is not (EquationIds.OutsideGrammar or EquationIds.UnknownName or EquationIds.IntegerDivision
        or EquationIds.ImpureFunction or EquationIds.Equality or EquationIds.Recursion or EquationIds.NotConstant);
}
