using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>First stage of the compiler: closed text in, a graph for each entry out. Mistakes of the user are <see cref="EquationException"/>s.</summary>
internal static class FrontEnd
{
    public static SourceModel Read(ModelSpec model, IReadOnlyList<CellSpec> cells)
    {
        var types = new TypeReader(new CellLibrary(model.Library.Concat(cells)));
        return model.NetworkText is { } text ? NetworkReader.Read(model, text, types) : StackReader.Read(model, types);
    }

    /// <summary>
    /// Reads the step of an open cell with some sizes for its dimensions, for the mistakes in it. What depends on sizes shows where the
    /// cell is used.
    /// </summary>
    public static void CheckStep(CellSpec cell, IEnumerable<CellSpec> cells)
    {
        var types = new TypeReader(new CellLibrary([cell, .. cells]));
        var definition = types.Cell(cell.Name);
        if (definition.Method("Step") is not { } step) return;
        NetworkReader.Entry(new(definition, [.. definition.TypeParameters.Select((_, i) => (EquationType)new DimensionType(i + 3))]), step, types, Traces.None);
    }
}
