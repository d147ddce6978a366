using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>
/// Compares what C# bound with the front end's rules: names are locals, then members of the class, then ops; members belong to cells,
/// tuples and the language's types; operators and conversions are the language's.
/// </summary>
internal sealed class Meanings(INamedTypeSymbol owner)
{
    /// <summary>Null where both agree, or where the front end refuses the text anyway.</summary>
    public Difference? Compare(IOperation operation) => operation switch
    {
        IInvocationOperation call => OfCall(call.Syntax, call.TargetMethod),
        IMethodReferenceOperation reference => OfName(reference.Syntax, reference.Method),
        IFieldReferenceOperation field => OfName(field.Syntax, field.Field),
        IPropertyReferenceOperation property => OfName(property.Syntax, property.Property),
        IBinaryOperation { OperatorMethod: { } binary } => OfOperator(binary),
        IUnaryOperation { OperatorMethod: { } unary } => OfOperator(unary),
        IConversionOperation { OperatorMethod: { } conversion } when !IsLanguage(conversion.ContainingType) => new("the value itself", $"the conversion of {Display(conversion.ContainingType)}"),
        _ => null,
    };

    /// <summary>Dimensions that the front end knows by their spelling: <c>D64</c>.</summary>
    public Difference? CompareDimension(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        var text = name.Identifier.ValueText;
        if (text.Length < 2 || text[0] is not ('D' or 'N') || TypeReader.Dimension(text, NoBindings) is not { } size) return null;
        if (model.GetSymbolInfo(name, cancellation).Symbol is not INamedTypeSymbol bound || TypeText.DimensionOf(bound) == size) return null;
        return new($"the dimension {size}", TypeText.DimensionOf(bound) is { } other ? $"{Display(bound)} of {other}" : Display(bound));
    }

    Difference? OfCall(SyntaxNode syntax, IMethodSymbol method) => syntax switch
    {
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => OfSimpleName(name, method),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => OfMember(access, method),
        _ => null,
    };

    Difference? OfName(SyntaxNode syntax, ISymbol symbol) => syntax switch
    {
        SimpleNameSyntax name => OfSimpleName(name, symbol),
        MemberAccessExpressionSyntax access => OfMember(access, symbol),
        ElementAccessExpressionSyntax when !Knows(symbol.ContainingType) => new("an index of the language", Display(symbol)),
        _ => null,
    };

    Difference? OfSimpleName(SimpleNameSyntax name, ISymbol symbol)
    {
        var text = name.Identifier.ValueText;
        if (symbol.ContainingType is not { } container || symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke or MethodKind.LocalFunction }) return null;
        if (IsOwn(container) && IsEquationMember(symbol)) return null;
        if (RuntimeNames.Is(container, "Ops") && !IsOwnMember(text)) return null;
        var meant = IsOwnMember(text) ? $"the member {text} of {owner.Name}" : OpTable.Has(text) ? $"the op {text} of Rnn.Ops" : null;
        return meant is null ? null : new(meant, Display(symbol));
    }

    /// <summary>A member that the front end looks up by name: it must be one of the type's own, no extension.</summary>
    Difference? OfMember(MemberAccessExpressionSyntax access, ISymbol symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } || symbol.ContainingType is not { } container) return null;
        var isExtension = symbol is IMethodSymbol { ReducedFrom: not null } or IMethodSymbol { IsExtensionMethod: true };
        if (isExtension ? IsLanguage(container) : Knows(container) || IsOwn(container)) return null;
        return KnownParts.Contains(access.Name.Identifier.ValueText) ? new($"{access.Name.Identifier.ValueText} of the language", Display(symbol)) : null;
    }

    static Difference? OfOperator(IMethodSymbol method) =>
        IsLanguage(method.ContainingType) || method.ContainingType.SpecialType != SpecialType.None ? null : new("an operator of the language", Display(method));

    bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner.OriginalDefinition);

    /// <summary>Constants and instance fields, methods and indexers: what closed text holds.</summary>
    static bool IsEquationMember(ISymbol symbol) => symbol is IFieldSymbol { IsStatic: false } or IFieldSymbol { IsConst: true } or IMethodSymbol or IPropertySymbol { IsIndexer: true };

    bool IsOwnMember(string name) => owner.GetMembers(name).Any(m => GeneratedTrees.IsUsers(m) && IsEquationMember(m) && m is not IFieldSymbol { IsConst: true });

    /// <summary>Cells, the interfaces they are called through, tuples, enums of options, and the language's own types.</summary>
    static bool Knows(INamedTypeSymbol? type) => type is null || type.IsTupleType || type.TypeKind == TypeKind.Enum || IsLanguage(type)
        || RuntimeNames.IsCell(type) || TypeText.DimensionOf(type) is not null || type.AllInterfaces.Any(i => RuntimeNames.Is(i, "IDim"));

    static bool IsLanguage(INamedTypeSymbol? type) => type is not null && RuntimeNames.Is(type.ContainingType ?? type, (type.ContainingType ?? type).Name) && IsOfRuntime(type);

    /// <summary>A user may open the namespace Rnn; the language's types live where its attributes do.</summary>
    static bool IsOfRuntime(INamedTypeSymbol type) => type.ContainingAssembly?.GetTypeByMetadataName(RuntimeNames.CellAttribute) is not null;

    static string Display(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    static readonly Dictionary<string, EquationType> NoBindings = [];

    static readonly HashSet<string> KnownParts = new(System.StringComparer.Ordinal)
    {
        "Scan", "ScanReversed", "Map", "Push", "WithEntry", "T", "Last", "First", "State", "Size", "Step",
    };
}
