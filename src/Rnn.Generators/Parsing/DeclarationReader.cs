using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>Reads where a generated part goes and which fields its constructor fills.</summary>
internal static class DeclarationReader
{
    public static DeclarationSpec Read(INamedTypeSymbol type)
    {
        var containers = new List<string>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType) containers.Insert(0, Keywords(outer));
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            containers.ToEquatable(), Keywords(type), type.Name, RuntimeNames.MetadataName(type),
            type.InstanceConstructors.Any(c => !c.IsImplicitlyDeclared),
            type.GetMembers().OfType<IFieldSymbol>().Where(f => f is { IsStatic: false, IsImplicitlyDeclared: false }).Select(Member).ToEquatable(),
            type.Interfaces.FirstOrDefault(i => RuntimeNames.Is(i, "ICell"))?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }

    static string Keywords(INamedTypeSymbol type)
    {
        var kind = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        return $"{kind} {ClosedText.Signature(type)}";
    }

    static MemberSpec Member(IFieldSymbol field)
    {
        var initialised = field.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer: not null });
        var count = RuntimeNames.Attribute(field, "CountAttribute") is { ConstructorArguments: [{ Value: int n }, ..] } ? n : 1;
        var type = field.Type is IArrayTypeSymbol array ? array.ElementType : field.Type;
        var initial = RuntimeNames.Attribute(field, "StateAttribute")?.NamedArguments.FirstOrDefault(a => a.Key == "Initial").Value.Value as string;
        return new(field.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), Role(field), initialised, count, type is ITypeParameterSymbol, initial);
    }

    static MemberRole Role(IFieldSymbol field)
    {
        if (RuntimeNames.Attribute(field, "OptionAttribute") is not null) return MemberRole.Option;
        if (RuntimeNames.Attribute(field, "StateAttribute") is not null) return MemberRole.State;
        if (RuntimeNames.Attribute(field, "AuxiliaryLossAttribute") is not null) return MemberRole.AuxiliaryLoss;
        if (field.Type is IArrayTypeSymbol array) return IsLayer(array.ElementType) ? MemberRole.LayerArray : MemberRole.Other;
        if (IsLayer(field.Type)) return MemberRole.Layer;
        return RuntimeNames.Is(field.Type, "Vec") || RuntimeNames.Is(field.Type, "Mat") || RuntimeNames.Is(field.Type, "Scalar") ? MemberRole.Parameter : MemberRole.Other;
    }

    static bool IsLayer(ITypeSymbol type) => type is ITypeParameterSymbol || RuntimeNames.IsCell(type);
}
