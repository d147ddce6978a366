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
        return model.NetworkText is { } text ? NetworkReader.Read(model, text, types) : new StackReader(model, types).Read();
    }
}
