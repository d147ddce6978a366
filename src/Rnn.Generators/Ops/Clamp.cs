using System.Collections.Generic;
using System.Globalization;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>y = min(max(a, low), high); the gradient passes where low &lt; a &lt; high.</summary>
internal sealed record Clamp(float Low, float High) : ElementwiseOp
{
    public override string Name => "clamp";

    public override string Lanes(IReadOnlyList<string> arguments) => $"L.Min(L.Set({Text(High)}), L.Max(L.Set({Text(Low)}), {arguments[0]}))";

    public override Padding PaddingOf(IReadOnlyList<Padding> operands) =>
        operands[0] == Padding.Zero && Low <= 0 && High >= 0 ? Padding.Zero : operands[0] == Padding.Unknown ? Padding.Unknown : Padding.Finite;

    public override bool IsCheap => true;

    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        if (gradients[0] is not { } d) return;
        var width = node.Result.Shape.Width;
        var inside = adjoints.Apply(new Multiply(),
            adjoints.Apply(new Greater(), node.Operands[0], adjoints.Constant(Low, width)),
            adjoints.Apply(new Less(), node.Operands[0], adjoints.Constant(High, width)));
        adjoints.Accumulate(node.Operands[0], adjoints.Apply(new Multiply(), d, inside));
    }

    static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    public override string ToString() => $"clamp({Text(Low)}, {Text(High)})";
}
