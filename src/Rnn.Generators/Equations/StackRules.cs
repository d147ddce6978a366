using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>What holds for the layers of a stack whatever they are: sizes that exist, names that differ.</summary>
internal static class StackRules
{
    /// <summary>The largest size of a dimension: a table of this many rows and 64 columns has 4 GB.</summary>
    public const int LargestSize = 1 << 24;

    public static void CheckSizes(LayerSpec layer)
    {
        foreach (var size in layer.Sizes)
            if (!IsSize(size)) throw Error(layer, EquationIds.SizeOutOfRange, OutOfRange(layer.Name, size));
    }

    public static bool IsSize(long size) => size is > 0 and <= LargestSize;

    /// <summary>The message of a size that no layer can have.</summary>
    public static string OutOfRange(string owner, long size) =>
        string.Format(CultureInfo.InvariantCulture, "{0} has a size of {1}; a size is at least 1 and at most {2}", owner, size, LargestSize);

    public static void CheckNames(IEnumerable<LayerSpec> layers)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layer in layers)
            if (!known.Add(layer.Name))
                throw Error(layer, EquationIds.AmbiguousName, $"two layers are called {layer.Name}: their parameters and states would have the same names; give one another Name");
    }

    static EquationException Error(LayerSpec layer, string id, string message) => new(id, message, EquationPosition.OfModel(layer.Name));
}
