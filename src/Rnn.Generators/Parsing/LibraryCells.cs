using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>Fetches the closed texts of cells that live in referenced assemblies, with the cells those mention in turn.</summary>
internal static class LibraryCells
{
    public static EquatableArray<CellSpec> Collect(IEnumerable<INamedTypeSymbol> mentioned, Compilation compilation)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<INamedTypeSymbol>(mentioned);
        while (open.Count > 0)
        {
            var cell = open.Pop();
            var name = RuntimeNames.MetadataName(cell);
            if (SymbolEqualityComparer.Default.Equals(cell.ContainingAssembly, compilation.Assembly) || found.ContainsKey(name)) continue;
            if (RuntimeNames.Attribute(cell, "RnnCellTextAttribute") is not { ConstructorArguments: [{ Value: string text }, ..] }) continue;
            found.Add(name, text);
            foreach (var use in ClosedText.Uses(text))
                if ((cell.ContainingAssembly.GetTypeByMetadataName(use) ?? compilation.GetTypeByMetadataName(use)) is { } next) open.Push(next);
        }
        return found.Select(f => new CellSpec(f.Key, f.Value)).ToEquatable();
    }
}
