using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Ir;

/// <summary>How an elementwise op's padding lanes behave when its inputs' padding lanes are zero.</summary>
internal enum Padding { Zero, Finite, Unknown }

/// <summary>An op that works lane by lane on vectors of one width. It fuses with its neighbours into a region of 16-lane blocks.</summary>
internal abstract record ElementwiseOp : Op
{
    /// <summary>The C# expression over lanes; arguments are expressions that can be repeated.</summary>
    public abstract string Lanes(IReadOnlyList<string> arguments);

    /// <summary>The value in a lane where the operands have this padding; decides whether the last block must be masked.</summary>
    public virtual Padding PaddingOf(IReadOnlyList<Padding> operands) => Padding.Unknown;

    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands)
    {
        var shape = operands[0].Shape;
        foreach (var o in operands)
            if (o.Shape != shape) throw new InvalidGraphException($"{Name} of {string.Join(" and ", operands.Select(x => x.Shape.ToString()))}");
        return [(shape, operands.Select(o => o.Space).Aggregate(Space.Join))];
    }
}
