using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Whether a model is small enough to be written without loops over units: its step takes up to 512 multiply-adds of 16 lanes.
/// Above that, straight code is no faster than loops over tiles and costs compile time.
/// </summary>
internal static class ModelSize
{
    public const int UnrolledMultiplyAdds = 512;

    public static bool IsSmall(LoweredEntry entry) => MultiplyAdds((entry.Step ?? entry.Forward).Body) <= UnrolledMultiplyAdds;

    /// <summary>Vector multiply-adds of one row and step.</summary>
    public static long MultiplyAdds(IEnumerable<Statement> body) => body.Sum(s => s switch
    {
        TimeLoop loop => MultiplyAdds(loop.Body),
        Map map => MultiplyAdds(map.Body),
        Product p => (long)p.W.Blocks * p.W.Parts * p.W.K,
        RowProduct p => p.Transposed ? (long)p.Target.Blocks * p.Vector.Width : (long)p.Vector.Blocks * p.Target.Width,
        RowOuter o => (long)o.A.Width * o.B.Blocks,
        RowTimes r => (long)(r.A.Width / r.Inner) * r.Inner * ((r.B.Width / r.Inner + 15) / 16),
        _ => 0,
    });
}
