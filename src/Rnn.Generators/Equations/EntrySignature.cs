using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>A port by name and kind; its size takes no part in a signature.</summary>
internal readonly record struct SignaturePort(string Name, bool IsToken);

/// <summary>
/// What an entry takes and returns as far as the declaration's signatures say: enough for members that are called and throw, and there
/// even where the equations have a mistake.
/// </summary>
internal sealed record EntrySignature(string Name, IReadOnlyList<SignaturePort> Inputs, IReadOnlyList<SignaturePort> Outputs)
{
    /// <summary>The entries of a network; a stack has one, which reads tokens or numbers: one signature each, since its input may be what is wrong.</summary>
    public static IReadOnlyList<EntrySignature> Of(ModelSpec model)
    {
        if (model.NetworkText is null) return [OfStack(isToken: true), OfStack(isToken: false)];
        try
        {
            return [.. CellDefinition.Parse(model.Declaration.MetadataName, model.NetworkText).Methods.Where(m => m.IsPublic && m.Name != MethodDefinition.Indexer).Select(OfMethod)];
        }
        catch (EquationException)
        {
            return [];   // a text that cannot be read has no signatures either
        }
    }

    /// <summary>Whether text can be sampled from it.</summary>
    public bool IsOfTokens => Inputs is [{ IsToken: true }] && Outputs is [{ IsToken: false }];

    static EntrySignature OfStack(bool isToken) => new("Forward", [new("x", isToken)], [new(Equations.Outputs.DefaultName, false)]);

    static EntrySignature OfMethod(MethodDefinition method) => new(
        method.Name,
        [.. method.Parameters.SelectMany(p => Ports(p.Identifier.ValueText, p.Type!, "."))],
        [.. Ports("", method.ReturnType, "").Select(p => p with { Name = p.Name.Length > 0 ? p.Name : Equations.Outputs.DefaultName })]);

    static IEnumerable<SignaturePort> Ports(string name, TypeSyntax type, string separator) => type switch
    {
        PredefinedTypeSyntax => [],
        GenericNameSyntax { Identifier.ValueText: "Seq", TypeArgumentList.Arguments: [var element] } => Ports(name, element, separator),
        TupleTypeSyntax tuple => tuple.Elements.SelectMany((e, i) => Ports(name + separator + Element(e, i, separator.Length > 0 ? "Item" : Equations.Outputs.DefaultName), e.Type, separator)),
        _ => [new(name, type is IdentifierNameSyntax { Identifier.ValueText: "Token" })],
    };

    static string Element(TupleElementSyntax element, int index, string otherwise) =>
        element.Identifier.ValueText is { Length: > 0 } name ? name : otherwise + (index + 1).ToString(CultureInfo.InvariantCulture);
}
