using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>The runtime's types, known by name only: the generator references no runtime assembly.</summary>
internal static class RuntimeNames
{
    public const string Namespace = "Rnn";
    public const string CellAttribute = "Rnn.RnnCellAttribute";
    public const string ModelAttribute = "Rnn.RnnModelAttribute";
    public const string DimAttribute = "Rnn.DimAttribute";

    /// <summary>Whether a type is the runtime's own of this name.</summary>
    public static bool Is(ITypeSymbol? type, string name) =>
        type is not null && type.Name == name && type.ContainingType is null
        && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    public static AttributeData? Attribute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
            if (Is(attribute.AttributeClass, name)) return attribute;
        return null;
    }

    /// <summary>The texts that an attribute is given in its constructor, one by one or as an array.</summary>
    public static IEnumerable<string> Texts(AttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(a => a.Kind == TypedConstantKind.Array ? (IEnumerable<TypedConstant>)a.Values : [a]).Select(a => a.Value).OfType<string>();

    public static bool IsCell(ITypeSymbol type) => type is INamedTypeSymbol && Attribute(type.OriginalDefinition, "RnnCellAttribute") is not null;

    /// <summary><c>Namespace.Outer+Name`2</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        var outer = type.ContainingType is { } container ? MetadataName(container) + "+"
            : type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString() + ".";
        return outer + type.MetadataName;
    }
}
