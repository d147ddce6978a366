using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>The layer attributes of a stack, in source order, as numbers and names.</summary>
internal static class StackAttributes
{
    public static EquatableArray<LayerSpec> Read(INamedTypeSymbol model, ICollection<INamedTypeSymbol> cells)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Written(model).Select(a => Layer(a, cells, numbers)).ToEquatable();
    }

    /// <summary>The layer attributes themselves, in the order of <see cref="Read"/>.</summary>
    public static IEnumerable<AttributeData> Written(INamedTypeSymbol model) => model.GetAttributes().Where(IsLayer);

    static bool IsLayer(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            if (RuntimeNames.Is(type, "LayerAttribute")) return true;
        return false;
    }

    static LayerSpec Layer(AttributeData attribute, ICollection<INamedTypeSymbol> cells, Dictionary<string, int> numbers)
    {
        var attributeName = ClosedText.AttributeName(attribute.AttributeClass!);
        var sizes = new List<int>();
        var options = new List<OptionSpec>();
        var cell = RuntimeNames.Attribute(attribute.AttributeClass!, "LayerOfAttribute") is { ConstructorArguments: [{ Value: INamedTypeSymbol of }, ..] } ? of : null;
        ReadArguments(attribute, sizes, options, ref cell);
        foreach (var named in attribute.NamedArguments)
            if (named is { Key: "Options", Value.Value: string text }) options.AddRange(ByName(text));
            else options.Add(new(named.Key, Value(named.Value)));

        var kind = cell is not null ? RuntimeNames.IsCell(cell) ? LayerKind.Cell : LayerKind.NotACell
            : Enum.TryParse<LayerKind>(attributeName, out var known) && RuntimeNames.Is(attribute.AttributeClass, attribute.AttributeClass!.Name) ? known : LayerKind.Unknown;
        var baseName = cell?.Name ?? attributeName;
        numbers[baseName] = numbers.TryGetValue(baseName, out var n) ? n + 1 : 1;
        var name = options.Where(o => o.Name == "Name").Select(o => o.Value).FirstOrDefault() ?? baseName + numbers[baseName].ToString(CultureInfo.InvariantCulture);
        return new(kind, name, CellText(cell, cells), sizes.ToEquatable(), options.ToEquatable());
    }

    static void ReadArguments(AttributeData attribute, List<int> sizes, List<OptionSpec> options, ref INamedTypeSymbol? cell)
    {
        var parameters = attribute.AttributeConstructor?.Parameters;
        for (int i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            var argument = attribute.ConstructorArguments[i];
            if (argument.Kind == TypedConstantKind.Array) sizes.AddRange(argument.Values.Select(v => v.Value).OfType<int>());
            else if (argument is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type }) cell = type;
            else if (argument is { Kind: TypedConstantKind.Primitive, Value: int size }) sizes.Add(size);
            else options.Add(new(parameters?[i].Name ?? "", Value(argument)));
        }
    }

    /// <summary><c>gate=HardSigmoid, keep=false</c>.</summary>
    static IEnumerable<OptionSpec> ByName(string text) =>
        from part in text.Split([','], StringSplitOptions.RemoveEmptyEntries)
        let sides = part.Split(['='], 2)
        select new OptionSpec(sides[0].Trim(), sides.Length == 2 ? sides[1].Trim() : "true");

    /// <summary>An open generic cell by its metadata name; a closed one as closed text writes it.</summary>
    static string? CellText(INamedTypeSymbol? cell, ICollection<INamedTypeSymbol> cells)
    {
        if (cell is null) return null;
        if (!cell.IsUnboundGenericType && cell.TypeArguments.Length > 0) return new TypeText(cells).Write(cell);
        cells.Add(cell.OriginalDefinition);
        return RuntimeNames.MetadataName(cell.OriginalDefinition);
    }

    /// <summary>Text without its type: <c>HardSigmoid</c>, not <c>Activation.HardSigmoid</c>; a string without quotes.</summary>
    static string Value(TypedConstant constant) => constant switch
    {
        { Value: string text } => text,
        { Kind: TypedConstantKind.Enum } => ClosedText.Constant(constant).Split('.').Last(),
        _ => ClosedText.Constant(constant),
    };
}
