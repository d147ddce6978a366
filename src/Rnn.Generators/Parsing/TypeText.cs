using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>
/// Types as closed text writes them: the language's own by their bare names, closed dimensions as <c>N64</c>, cells as
/// <c>global::Namespace.Name&lt;...&gt;</c>, type parameters as they are. Collects the cells it meets.
/// </summary>
internal sealed class TypeText(ICollection<INamedTypeSymbol> cells)
{
    /// <summary>The users' own dimension types that were met: bodies may name them, so closed text declares them.</summary>
    public SortedDictionary<string, int> Dimensions { get; } = new(System.StringComparer.Ordinal);

    public string Write(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => type.Name,
        IArrayTypeSymbol array => Write(array.ElementType) + "[]",
        INamedTypeSymbol { IsTupleType: true } tuple => "(" + string.Join(", ", tuple.TupleElements.Select(Element)) + ")",
        INamedTypeSymbol named => WriteNamed(named),
        _ => type.ToDisplayString(),
    };

    string Element(IFieldSymbol e) => e.IsExplicitlyNamedTupleElement ? $"{Write(e.Type)} {e.Name}" : Write(e.Type);

    string WriteNamed(INamedTypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None) return type.ToDisplayString();
        if (DimensionOf(type) is { } size)
        {
            if (!RuntimeNames.Is(type, type.Name)) Dimensions[type.Name] = size;
            return "N" + size.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        var arguments = type.TypeArguments.Length == 0 ? "" : "<" + string.Join(", ", type.TypeArguments.Select(Write)) + ">";
        if (RuntimeNames.IsCell(type))
        {
            cells.Add(type.OriginalDefinition);
            return "global::" + RuntimeNames.MetadataName(type).Split('`')[0].Replace('+', '.') + arguments;
        }
        return type.Name + arguments;
    }

    /// <summary>The number of a closed dimension type, which its attribute carries: a getter's body is invisible in metadata.</summary>
    public static int? DimensionOf(INamedTypeSymbol type) =>
        RuntimeNames.Attribute(type, "DimAttribute") is { ConstructorArguments: [{ Value: int size }, ..] } ? size : null;
}
