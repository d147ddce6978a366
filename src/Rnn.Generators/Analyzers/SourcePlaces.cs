using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>
/// Where in the user's source a place of the front end is. The front end counts tokens of a member's body, and closed text keeps their
/// order, so the n-th token here is the n-th token there, whatever the user's layout.
/// </summary>
internal sealed class SourcePlaces(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The exact expression where it can be told; else the member, layer or class; the class itself for what lies in another assembly.</summary>
    public Location Of(EquationPosition position, string id)
    {
        if (id == EquationIds.Untraceable) return OfTrace(position.Member) ?? Declarations.NameOf(type, cancellation);
        if (position.Cell.Length == 0) return OfLayer(position.Member, id) ?? Declarations.NameOf(type, cancellation);
        var owner = position.Cell == RuntimeNames.MetadataName(type) ? type : compilation.GetTypeByMetadataName(position.Cell);
        if (owner is null || !SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, compilation.Assembly)) return OfUser(position.Cell) ?? Declarations.NameOf(type, cancellation);
        return OfMember(owner, position) ?? Declarations.NameOf(owner, cancellation);
    }

    Location? OfMember(INamedTypeSymbol owner, EquationPosition position)
    {
        foreach (var member in owner.GetMembers(position.Member).Where(GeneratedTrees.IsUsers))
            foreach (var syntax in Declarations.Syntax<CSharpSyntaxNode>(member, cancellation))
            {
                var tokens = Body(syntax)?.DescendantTokens().Where(t => !t.IsMissing).Skip(position.FirstToken).Take(position.TokenCount).ToList();
                return tokens is { Count: > 0 } ? Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(tokens[0].SpanStart, tokens[tokens.Count - 1].Span.End)) : Name(syntax);
            }
        return null;
    }

    static CSharpSyntaxNode? Body(CSharpSyntaxNode member) => member switch
    {
        MethodDeclarationSyntax m => (CSharpSyntaxNode?)m.Body ?? m.ExpressionBody,
        IndexerDeclarationSyntax i => i.ExpressionBody,
        VariableDeclaratorSyntax v => v.Initializer?.Value,
        _ => null,
    };

    static Location Name(CSharpSyntaxNode member) => member switch
    {
        MethodDeclarationSyntax m => m.Identifier.GetLocation(),
        IndexerDeclarationSyntax i => i.ThisKeyword.GetLocation(),
        VariableDeclaratorSyntax v => v.Identifier.GetLocation(),
        _ => member.GetLocation(),
    };

    Location? OfLayer(string name, string id)
    {
        var layers = StackAttributes.Read(type, []);
        var written = StackAttributes.Written(type).ToList();
        for (int i = layers.Count - 1; i >= 0; i--)   // of two layers with one name, the second is the mistake
            if (layers[i].Name == name && Declarations.Syntax(written[i], cancellation) is { } syntax) return OfArgument(syntax, written[i], id);
        return null;
    }

    /// <summary>The name in an attribute that traces values.</summary>
    Location? OfTrace(string name)
    {
        foreach (var attribute in type.GetAttributes().Where(a => RuntimeNames.Is(a.AttributeClass, "TraceAttribute")))
            if (RuntimeNames.Texts(attribute).ToList().IndexOf(name) is >= 0 and var index && Declarations.Syntax(attribute, cancellation) is { } syntax)
                return Declarations.Argument(syntax, index);
        return null;
    }

    /// <summary>The size or type of an attribute that a message is about.</summary>
    static Location OfArgument(AttributeSyntax syntax, AttributeData attribute, string id)
    {
        var arguments = Flat(attribute).ToList();
        var index = id switch
        {
            EquationIds.SizeOutOfRange => arguments.FindIndex(a => a.Value is int size && !StackRules.IsSize(size)),
            EquationIds.NotACell or EquationIds.UnknownCell => arguments.FindIndex(a => a.Kind == TypedConstantKind.Type),
            _ => -1,
        };
        return index < 0 ? syntax.GetLocation() : Declarations.Argument(syntax, index);
    }

    static IEnumerable<TypedConstant> Flat(AttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(a => a.Kind == TypedConstantKind.Array ? (IEnumerable<TypedConstant>)a.Values : [a]);

    /// <summary>The layer or field of this class that uses a cell.</summary>
    Location? OfUser(string cell)
    {
        foreach (var attribute in StackAttributes.Written(type).Zip(StackAttributes.Read(type, []), (written, layer) => (written, layer)))
            if (attribute.layer.Cell == cell && Declarations.Syntax(attribute.written, cancellation) is { } syntax) return syntax.GetLocation();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(GeneratedTrees.IsUsers))
            if (field.Type is INamedTypeSymbol named && RuntimeNames.MetadataName(named.OriginalDefinition) == cell)
                return Declarations.Syntax<VariableDeclaratorSyntax>(field, cancellation).FirstOrDefault()?.Identifier.GetLocation();
        return null;
    }
}
