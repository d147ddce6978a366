using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>Questions about declarations that several rules ask.</summary>
internal static class Declarations
{
    public static bool IsModel(ISymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } && RuntimeNames.Attribute(type, "RnnModelAttribute") is not null;

    public static bool IsCell(ISymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && RuntimeNames.IsCell(named);

    /// <summary>Whether equations stand in the members of this class.</summary>
    public static bool HasEquations(ISymbol? type) => IsModel(type) || IsCell(type);

    public static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The parts of a declaration that the user wrote.</summary>
    public static IEnumerable<T> Syntax<T>(ISymbol symbol, CancellationToken cancellation) where T : SyntaxNode =>
        symbol.DeclaringSyntaxReferences.Where(r => !GeneratedTrees.Contains(r.SyntaxTree)).Select(r => r.GetSyntax(cancellation)).OfType<T>();

    /// <summary>The type's name where the user wrote it.</summary>
    public static Location NameOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        Syntax<TypeDeclarationSyntax>(type, cancellation).FirstOrDefault()?.Identifier.GetLocation() ?? Location.None;

    /// <summary>An attribute where it is written.</summary>
    public static AttributeSyntax? Syntax(AttributeData? attribute, CancellationToken cancellation) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;

    /// <summary>The n-th argument of an attribute given by position, else the attribute.</summary>
    public static Location Argument(AttributeSyntax attribute, int index) =>
        attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is null).Skip(index).FirstOrDefault()?.Expression.GetLocation() ?? attribute.GetLocation();
}
