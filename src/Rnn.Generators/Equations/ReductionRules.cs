using System;
using System.Collections.Generic;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Sums, maxima and normalisations of a vector's entries, or over the steps of a sequence.</summary>
internal static class ReductionRules
{
    public static readonly Dictionary<string, Func<OpCall, Term>> Table = new(StringComparer.Ordinal)
    {
        ["Dot"] = c => Tensors.Scalar(Dot(c.Builder, Pair(c, 0), Pair(c, 1))),
        ["Sum"] = c => c.IsSequence(0) ? Axes.Sum(c, c.Sequence(0)) : Tensors.Scalar(c.Builder.Apply(new Sum(), c.Vector(0))),
        ["Mean"] = Mean,
        ["Norm"] = c => Tensors.Scalar(c.Builder.Apply(new Sqrt(), Dot(c.Builder, c.Vector(0), c.Vector(0)))),
        ["Softmax"] = c => c.IsSequence(0) ? Axes.Softmax(c, c.Sequence(0)) : Tensors.Vector(Softmax(c.Builder, c.Vector(0))),
        ["LogSumExp"] = c => c.IsSequence(0) ? Tensors.Scalar(Axes.LogSumExp(c, c.Sequence(0))) : Tensors.Scalar(LogSumExp(c.Builder, c.Vector(0))),
        ["LogSoftmax"] = LogSoftmax,
        ["ArgMax"] = c => throw c.Error(EquationIds.NotCompiled, "ArgMax is not compiled: choose the token in the program that calls Step; it runs in eager mode"),
        ["RowNorms"] = c => throw c.Error(EquationIds.NotCompiled, "RowNorms is not compiled; it runs in eager mode"),
    };

    static Value Pair(OpCall call, int i)
    {
        if (call.Count != 2) throw call.Mismatch($"two vectors are wanted, not {call.Count}");
        if (call.Vector(0).Shape != call.Vector(1).Shape) throw call.Mismatch($"{call.Arguments[0].Type} and {call.Arguments[1].Type} differ in width");
        return call.Vector(i);
    }

    static Value Dot(GraphBuilder builder, Value a, Value b) => builder.Apply(new Sum(), builder.Apply(new Multiply(), a, b));

    static Term Mean(OpCall call)
    {
        if (call.IsSequence(0)) return Axes.Mean(call, call.Sequence(0));
        var x = call.Vector(0);
        return Tensors.Scalar(call.Builder.Apply(new Divide(), call.Builder.Apply(new Sum(), x), call.Builder.Constant(x.Shape.Width, 1)));
    }

    /// <summary>exp(x - max) / sum of it.</summary>
    public static Value Softmax(GraphBuilder builder, Value x)
    {
        var width = x.Shape.Width;
        var e = builder.Apply(new Exp(), builder.Apply(new Subtract(), x, builder.Widen(builder.Apply(new MaxOf(), x), width)));
        return builder.Apply(new Divide(), e, builder.Widen(builder.Apply(new Sum(), e), width));
    }

    static Value LogSumExp(GraphBuilder builder, Value x)
    {
        var largest = builder.Apply(new MaxOf(), x);
        var e = builder.Apply(new Exp(), builder.Apply(new Subtract(), x, builder.Widen(largest, x.Shape.Width)));
        return builder.Apply(new Add(), largest, builder.Apply(new Log(), builder.Apply(new Sum(), e)));
    }

    static Term LogSoftmax(OpCall call)
    {
        if (call.IsSequence(0)) return Axes.LogSoftmax(call, call.Sequence(0));
        var x = call.Vector(0);
        return Tensors.Vector(call.Builder.Apply(new Subtract(), x, call.Builder.Widen(LogSumExp(call.Builder, x), x.Shape.Width)));
    }

    /// <summary>log sum exp(x) - x[label].</summary>
    public static Value CrossEntropy(OpCall call, Value logits, Value picked) => call.Builder.Apply(new Subtract(), LogSumExp(call.Builder, logits), picked);

    /// <summary>(y - target)' (y - target).</summary>
    public static Value SquaredError(GraphBuilder builder, Value y, Value target)
    {
        var d = builder.Apply(new Subtract(), y, target);
        return Dot(builder, d, d);
    }
}
