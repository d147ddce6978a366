using System.Globalization;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Emission;

/// <summary>Completes <c>[Dim(10000)] partial struct Words;</c>.</summary>
internal static class DimensionEmitter
{
    public static string Emit(DimensionSpec dimension) => PartialText.Write(dimension.Declaration, [], "global::Rnn.IDim",
    [
        "/// <inheritdoc/>",
        $"public static int Size => {dimension.Size.ToString(CultureInfo.InvariantCulture)};",
    ]);
}
