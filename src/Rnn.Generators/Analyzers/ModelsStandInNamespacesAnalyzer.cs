using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Rnn.Generators.Diagnostics;

namespace Rnn.Generators.Analyzers;

/// <summary>A model is a plain class of a namespace with nothing open; a cell may be nested and generic, but not in a generic class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelsStandInNamespacesAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Misplaced.Descriptor];

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var syntax = Declarations.HasEquations(type) ? Declarations.Syntax<TypeDeclarationSyntax>(type, context.CancellationToken).FirstOrDefault() : null;
        if (syntax is null || (Declarations.IsModel(type) ? OfModel(type, syntax) : OfCell(type)) is not { } reason) return;
        var place = type.IsGenericType && Declarations.IsModel(type) ? syntax.TypeParameterList!.GetLocation() : syntax.Identifier.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(Misplaced.Descriptor, place, reason));
    }

    /// <summary>Why a class can be no model; null where it can.</summary>
    internal static string? OfModel(INamedTypeSymbol type, TypeDeclarationSyntax syntax) => type switch
    {
        { IsGenericType: true } => $"{type.Name} is generic: a model is compiled for fixed dimensions; make it a cell ([RnnCell]), or write D64 and the like for its type parameters",
        { ContainingType: { } outer } => $"{type.Name} is nested in {outer.Name}: a model is a class of a namespace; move it out",
        { IsRecord: true } => $"{type.Name} is a record: a model has identity and parameters that change; write 'partial class {type.Name}'",
        { IsStatic: true } or { IsAbstract: true } => $"{type.Name} is {(type.IsStatic ? "static" : "abstract")}: a model is an object; remove '{(type.IsStatic ? "static" : "abstract")}'",
        _ => null,
    };

    static string? OfCell(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            if (outer.IsGenericType) return $"{type.Name} is nested in the generic {outer.Name}: the equations of a cell stand on their own; move it out, and give it the type parameters it needs";
        return type switch
        {
            { IsRecord: true } => $"{type.Name} is a record: a cell has states that change; write 'partial class {type.Name}'",
            { IsStatic: true } or { IsAbstract: true } => $"{type.Name} is {(type.IsStatic ? "static" : "abstract")}: a layer is an object of its cell; remove '{(type.IsStatic ? "static" : "abstract")}'",
            _ => null,
        };
    }
}
