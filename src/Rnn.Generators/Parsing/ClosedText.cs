using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Parsing;

/// <summary>
/// A cell or network class as closed text: C# that means the same wherever it is read. Signatures come from symbols (a type's name can
/// mean anything in its file), bodies from syntax (nothing in them is bound), constants are folded.
/// </summary>
internal static class ClosedText
{
    /// <summary>The grammar this compiler writes; a text with a newer one is refused.</summary>
    public const int Grammar = 1;
    public const string GrammarHeader = "// rnn grammar ";
    public const string UsesHeader = "// uses ";

    public static string Write(INamedTypeSymbol type, ICollection<INamedTypeSymbol> cells, CancellationToken cancellation)
    {
        var types = new TypeText(cells);
        var body = new StringBuilder();
        foreach (var options in OptionEnums(type)) WriteEnum(options, body);
        foreach (var member in type.GetMembers().Where(GeneratedTrees.IsUsers))
        {
            cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case IFieldSymbol { IsImplicitlyDeclared: false } field: WriteField(field, types, body, cancellation); break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } method: WriteMethod(method, types, body, cancellation); break;
                case IPropertySymbol { IsIndexer: true } indexer: WriteIndexer(indexer, types, body, cancellation); break;
            }
        }
        var dimensions = string.Concat(types.Dimensions.Select(d => $"    struct {d.Key} {{ const int Size = {Literal(d.Value)}; }}\n"));
        return $"{Header(cells)}class {Signature(type)}\n{{\n{dimensions}{body}}}\n";
    }

    /// <summary><c>Lstm&lt;I, H&gt;</c>.</summary>
    public static string Signature(INamedTypeSymbol type) =>
        type.TypeParameters.Length == 0 ? type.Name : $"{type.Name}<{string.Join(", ", type.TypeParameters.Select(p => p.Name))}>";

    static string Header(IEnumerable<INamedTypeSymbol> cells)
    {
        var names = cells.Select(RuntimeNames.MetadataName).Distinct().OrderBy(n => n, System.StringComparer.Ordinal).ToList();
        var uses = names.Count == 0 ? "" : UsesHeader + string.Join(" ", names) + "\n";
        return GrammarHeader + Grammar.ToString(CultureInfo.InvariantCulture) + "\n" + uses;
    }

    /// <summary>The metadata names of the cells that a closed text mentions.</summary>
    public static IReadOnlyList<string> Uses(string text)
    {
        foreach (var line in text.Split(['\n'], 3).Take(2))
            if (line.StartsWith(UsesHeader, System.StringComparison.Ordinal)) return line.Substring(UsesHeader.Length).Split(' ');
        return [];
    }

    static IEnumerable<INamedTypeSymbol> OptionEnums(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Select(f => f.Type).OfType<INamedTypeSymbol>()
            .Where(t => t.TypeKind == TypeKind.Enum && !RuntimeNames.Is(t, "Per")).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    static void WriteEnum(INamedTypeSymbol type, StringBuilder text)
    {
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => $"{f.Name} = {Literal(f.ConstantValue)}");
        text.Append("    enum ").Append(type.Name).Append(" { ").Append(string.Join(", ", values)).Append(" }\n");
    }

    static void WriteField(IFieldSymbol field, TypeText types, StringBuilder text, CancellationToken cancellation)
    {
        if (field is { IsStatic: true, IsConst: false }) return;
        text.Append("    ");
        WriteAttributes(field, text);
        if (field.IsConst)
            text.Append("const ").Append(types.Write(field.Type)).Append(' ').Append(field.Name).Append(" = ").Append(Literal(field.ConstantValue)).Append(";\n");
        else
        {
            text.Append(types.Write(field.Type)).Append(' ').Append(field.Name);
            if (Syntax<VariableDeclaratorSyntax>(field, cancellation)?.Initializer is { Value: var value }) text.Append(" = ").Append(TokenText.Write(value));
            text.Append(";\n");
        }
    }

    static void WriteMethod(IMethodSymbol method, TypeText types, StringBuilder text, CancellationToken cancellation)
    {
        if (Syntax<MethodDeclarationSyntax>(method, cancellation) is not { } syntax) return;
        text.Append("    ").Append(Accessibility(method)).Append(types.Write(method.ReturnType)).Append(' ').Append(method.Name);
        if (method.IsGenericMethod) text.Append('<').Append(string.Join(", ", method.TypeParameters.Select(p => p.Name))).Append('>');
        text.Append('(').Append(Parameters(method.Parameters, types)).Append(')');
        WriteBody(syntax.Body, syntax.ExpressionBody, text);
    }

    static void WriteIndexer(IPropertySymbol indexer, TypeText types, StringBuilder text, CancellationToken cancellation)
    {
        if (Syntax<IndexerDeclarationSyntax>(indexer, cancellation) is not { ExpressionBody: { } body }) return;
        text.Append("    ").Append(Accessibility(indexer)).Append(types.Write(indexer.Type)).Append(" this[").Append(Parameters(indexer.Parameters, types)).Append(']');
        WriteBody(null, body, text);
    }

    static string Accessibility(ISymbol member) =>
        member.DeclaredAccessibility is Microsoft.CodeAnalysis.Accessibility.Public or Microsoft.CodeAnalysis.Accessibility.Internal
            or Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal ? "public " : "";

    static string Parameters(IEnumerable<IParameterSymbol> parameters, TypeText types) =>
        string.Join(", ", parameters.Select(p => (p.RefKind == RefKind.None ? "" : p.RefKind.ToString().ToLowerInvariant() + " ") + types.Write(p.Type) + " " + p.Name));

    static void WriteBody(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow, StringBuilder text)
    {
        if (block is not null)
        {
            text.Append("\n    ");
            TokenText.WriteBlock(block, text, 1);
            text.Append('\n');
        }
        else if (arrow is not null) text.Append(' ').Append(TokenText.Write(arrow)).Append(";\n");
        else text.Append(";\n");
    }

    static void WriteAttributes(ISymbol symbol, StringBuilder text)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !RuntimeNames.Is(type, type.Name)) continue;
            var arguments = attribute.ConstructorArguments.Select(Constant)
                .Concat(attribute.NamedArguments.Select(a => $"{a.Key} = {Constant(a.Value)}")).ToList();
            text.Append('[').Append(AttributeName(type));
            if (arguments.Count > 0) text.Append('(').Append(string.Join(", ", arguments)).Append(')');
            text.Append("] ");
        }
    }

    public static string AttributeName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", System.StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name;

    /// <summary>An attribute's argument as C# would write it; an enum's member by name.</summary>
    public static string Constant(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Array) return string.Join(", ", constant.Values.Select(Constant));
        if (constant is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type })
        {
            var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, constant.Value));
            return member is null ? Literal(constant.Value) : $"{type.Name}.{member.Name}";
        }
        return Literal(constant.Value);
    }

    static string Literal(object? value) => value is null ? "null" : SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "null";

    static T? Syntax<T>(ISymbol symbol, CancellationToken cancellation) where T : SyntaxNode
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
            if (reference.GetSyntax(cancellation) is T node) return node;
        return null;
    }
}
