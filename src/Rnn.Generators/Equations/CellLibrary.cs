using System;
using System.Collections.Generic;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>The cells that a model can name; each text is parsed when first asked for.</summary>
internal sealed class CellLibrary
{
    readonly Dictionary<string, CellSpec> texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, CellDefinition> parsed = new(StringComparer.Ordinal);

    public CellLibrary(IEnumerable<CellSpec> cells)
    {
        foreach (var cell in cells) texts[Key(cell.Name)] = cell;
    }

    /// <summary>By metadata name; a nested class may be written with a dot, as closed text does.</summary>
    public CellDefinition Find(string name)
    {
        var key = Key(name);
        if (parsed.TryGetValue(key, out var definition)) return definition;
        if (!texts.TryGetValue(key, out var spec))
            throw new EquationException(EquationIds.UnknownCell,
                $"the equations of {name} are unknown: mark the class [RnnCell] and make it partial, and build its assembly with the package Rnn", EquationPosition.OfModel());
        return parsed[key] = CellDefinition.Parse(spec.Name, spec.Text);
    }

    static string Key(string name) => name.Replace('+', '.');
}
