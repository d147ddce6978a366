using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Analyzers;

/// <summary>The specs that the generator would join: a class of equations with all cells that it mentions, directly or through others.</summary>
internal static class CellSources
{
    public static ModelInputs OfModel(INamedTypeSymbol model, Compilation compilation, CancellationToken cancellation)
    {
        var spec = ModelReader.Read(model, model.GetAttributes().Where(a => RuntimeNames.Is(a.AttributeClass, "RnnModelAttribute")), compilation, cancellation);
        return ModelInputs.Join(spec, Declared(spec.Cells, compilation, cancellation));
    }

    /// <summary>The cells that a cell mentions, itself among them.</summary>
    public static IReadOnlyList<CellSpec> OfCell(INamedTypeSymbol cell, Compilation compilation, CancellationToken cancellation) =>
        [.. Declared([RuntimeNames.MetadataName(cell)], compilation, cancellation).SelectMany(d => d.Library.Append(d.Spec))];

    /// <summary>Those declared in this compilation, with the cells of referenced assemblies that each needs.</summary>
    static ImmutableArray<CellDeclaration> Declared(IEnumerable<string> names, Compilation compilation, CancellationToken cancellation)
    {
        var found = new SortedDictionary<string, CellDeclaration>(System.StringComparer.Ordinal);
        var open = new Stack<string>(names);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (found.ContainsKey(name) || compilation.Assembly.GetTypeByMetadataName(name) is not { } type || !Declarations.IsCell(type)) continue;
            var cell = CellReader.Read(type, compilation, cancellation);
            found.Add(name, cell);
            foreach (var use in ClosedText.Uses(cell.Spec.Text)) open.Push(use);
        }
        return [.. found.Values];
    }
}
