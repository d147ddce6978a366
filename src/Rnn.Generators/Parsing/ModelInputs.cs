using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rnn.Generators.Parsing;

/// <summary>A model with exactly the cells it needs, so that a change of another cell does not compile it again.</summary>
internal sealed record ModelInputs(ModelSpec Model, EquatableArray<CellSpec> Cells)
{
    public static ModelInputs Join(ModelSpec model, ImmutableArray<CellDeclaration> declared)
    {
        var known = new Dictionary<string, CellDeclaration>(StringComparer.Ordinal);
        foreach (var cell in declared) known[cell.Spec.Name] = cell;
        var needed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<string>(Mentioned(model));
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (needed.ContainsKey(name) || !known.TryGetValue(name, out var cell)) continue;
            needed.Add(name, cell.Spec.Text);
            foreach (var library in cell.Library) needed[library.Name] = library.Text;
            foreach (var use in ClosedText.Uses(cell.Spec.Text)) open.Push(use);
        }
        return new(model, needed.Select(n => new CellSpec(n.Key, n.Value)).ToEquatable());
    }

    static IEnumerable<string> Mentioned(ModelSpec model) =>
        model.NetworkText is { } text ? ClosedText.Uses(text) : model.Cells;
}
