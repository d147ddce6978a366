using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>Options that a layer attribute sets, checked against those the cell has. Attributes write <c>Gate</c>, cells <c>gate</c>.</summary>
internal static class CellOptions
{
    static readonly HashSet<string> OfTheLayer = new(LayerParameters.Options.Concat(["Name", "Dropout", "Residual", "SkipFromInput", "Zoneout", "Dilation"]), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Of(LayerSpec layer, CellDefinition cell, Func<string, EquationException> error)
    {
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in layer.Options.Where(o => !OfTheLayer.Contains(o.Name)))
        {
            if (!cell.Fields.Any(f => f.IsOption && string.Equals(f.Name, option.Name, StringComparison.OrdinalIgnoreCase)))
                throw error($"{cell.Name} has no option {option.Name}; it has {Known(cell)}");
            options[option.Name] = option.Value;
        }
        return options;
    }

    static string Known(CellDefinition cell)
    {
        var names = string.Join(", ", cell.Fields.Where(f => f.IsOption).Select(f => f.Name));
        return names.Length == 0 ? "none" : names;
    }
}
