using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>An attribute of a field in closed text, with its arguments as text.</summary>
internal sealed record FieldAttribute(string Name, IReadOnlyList<string> Arguments);

/// <summary>A field of a cell: parameter, state, layer, option or constant, by its attributes and type.</summary>
internal sealed record FieldDefinition(string Name, TypeSyntax Type, IReadOnlyList<FieldAttribute> Attributes, ExpressionSyntax? Initializer, bool IsConst)
{
    public FieldAttribute? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);
    public bool IsState => Attribute("State") is not null;
    public bool IsOption => Attribute("Option") is not null;
    public bool IsAuxiliaryLoss => Attribute("AuxiliaryLoss") is not null;
}

/// <summary>An equation method; an indexer is the method <see cref="Indexer"/>.</summary>
internal sealed record MethodDefinition(
    string Name, bool IsPublic, TypeSyntax ReturnType, IReadOnlyList<ParameterSyntax> Parameters, BlockSyntax? Block, ExpressionSyntax? Expression, CSharpSyntaxNode? Body)
{
    public const string Indexer = "this[]";
}

/// <summary>Closed text, parsed: one cell with its type parameters still open.</summary>
internal sealed class CellDefinition
{
    CellDefinition(string key, ClassDeclarationSyntax syntax)
    {
        Key = key;
        Name = syntax.Identifier.ValueText;
        TypeParameters = syntax.TypeParameterList?.Parameters.Select(p => p.Identifier.ValueText).ToList() ?? [];
        Enums = syntax.Members.OfType<EnumDeclarationSyntax>().ToDictionary(e => e.Identifier.ValueText, Values, StringComparer.Ordinal);
        Dimensions = syntax.Members.OfType<StructDeclarationSyntax>().ToDictionary(s => s.Identifier.ValueText, Size, StringComparer.Ordinal);
        Fields = [.. syntax.Members.OfType<FieldDeclarationSyntax>().Select(Field)];
        Methods = [.. syntax.Members.Select(Method).OfType<MethodDefinition>()];
    }

    /// <summary>Metadata name, <c>Rnn.Lstm`2</c>.</summary>
    public string Key { get; }
    public string Name { get; }
    public IReadOnlyList<string> TypeParameters { get; }
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Enums { get; }

    /// <summary>Dimension types that bodies may name: the user's own.</summary>
    public IReadOnlyDictionary<string, int> Dimensions { get; }
    public IReadOnlyList<FieldDefinition> Fields { get; }
    public IReadOnlyList<MethodDefinition> Methods { get; }

    public FieldDefinition? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);
    public MethodDefinition? Method(string name) => Methods.FirstOrDefault(m => m.Name == name);

    public static CellDefinition Parse(string key, string text)
    {
        CheckGrammar(key, text);
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)).GetRoot();
        return root.Members is [ClassDeclarationSyntax syntax]
            ? new(key, syntax)
            : throw new EquationException(EquationIds.UnknownCell, $"the equations of {key} cannot be read", EquationPosition.OfModel());
    }

    static void CheckGrammar(string key, string text)
    {
        var line = text.Split(['\n'], 2)[0];
        if (line.StartsWith(ClosedText.GrammarHeader, StringComparison.Ordinal)
            && int.TryParse(line.Substring(ClosedText.GrammarHeader.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var grammar) && grammar <= ClosedText.Grammar) return;
        throw new EquationException(EquationIds.UnknownCell,
            $"{key} was built with a newer version of Rnn, whose equations this compiler cannot read; update the package Rnn", EquationPosition.OfModel());
    }

    static IReadOnlyDictionary<string, int> Values(EnumDeclarationSyntax syntax) =>
        syntax.Members.ToDictionary(m => m.Identifier.ValueText, m => int.Parse(m.EqualsValue!.Value.ToString(), CultureInfo.InvariantCulture), StringComparer.Ordinal);

    static int Size(StructDeclarationSyntax syntax) =>
        syntax.Members is [FieldDeclarationSyntax { Declaration.Variables: [{ Initializer.Value: LiteralExpressionSyntax { Token.Value: int size } }] }] ? size : 0;

    static FieldDefinition Field(FieldDeclarationSyntax syntax)
    {
        var variable = syntax.Declaration.Variables[0];
        var attributes = syntax.AttributeLists.SelectMany(l => l.Attributes)
            .Select(a => new FieldAttribute(a.Name.ToString(), a.ArgumentList?.Arguments.Select(x => x.ToString()).ToList() ?? [])).ToList();
        return new(variable.Identifier.ValueText, syntax.Declaration.Type, attributes, variable.Initializer?.Value, syntax.Modifiers.Any(SyntaxKind.ConstKeyword));
    }

    static MethodDefinition? Method(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax m => new(m.Identifier.ValueText, m.Modifiers.Any(SyntaxKind.PublicKeyword), m.ReturnType,
            m.ParameterList.Parameters, m.Body, m.ExpressionBody?.Expression, (CSharpSyntaxNode?)m.Body ?? m.ExpressionBody),
        IndexerDeclarationSyntax i => new(MethodDefinition.Indexer, false, i.Type, i.ParameterList.Parameters, null, i.ExpressionBody?.Expression, i.ExpressionBody),
        _ => null,
    };
}
