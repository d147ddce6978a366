using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

/// <summary>Floating-point operations of one forward step of one row: two per multiply-add of a product; look-ups and outer products count nothing.</summary>
internal static class Flops
{
    public static long PerStep(IEnumerable<Node> forward) => forward.Sum(n => n.Op switch
    {
        Linear => Linear.TermsOf(n).Where(t => t.Kind is TermKind.Product or TermKind.Transposed).Sum(t => 2L * t.Matrix!.Shape.Rows * t.Matrix.Shape.Columns),
        MatrixProduct => 2L * n.Operands[0].Shape.Width,
        MatrixTimes times => 2L * n.Operands[0].Shape.Width * (n.Operands[1].Shape.Width / times.Inner),
        _ => 0,
    });
}
