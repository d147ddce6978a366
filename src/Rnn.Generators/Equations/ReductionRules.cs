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
        ["Norm"] = c => Tensors.Scalar(Norm(c.Builder, c.Vector(0))),
        ["Softmax"] = c => c.IsSequence(0) ? Axes.Softmax(c, c.Sequence(0)) : Tensors.Vector(Softmax(c.Builder, c.Vector(0))),
        ["LogSumExp"] = c => c.IsSequence(0) ? Tensors.Scalar(Axes.LogSumExp(c, c.Sequence(0))) : Tensors.Scalar(LogSumExp(c.Builder, c.Vector(0))),
        ["LogSoftmax"] = LogSoftmax,
        ["CosineSimilarity"] = CosineSimilarity,
        ["LayerNorm"] = LayerNorm,
        ["ArgMax"] = c => throw c.Error(EquationIds.NotCompiled, "ArgMax is not compiled: choose the token in the program that calls Step; it runs in eager mode"),
        ["RowNorms"] = RowNorms,
    };

    static Value Pair(OpCall call, int i)
    {
        if (call.Count != 2) throw call.Mismatch($"two vectors are wanted, not {call.Count}");
        if (call.Vector(0).Shape != call.Vector(1).Shape) throw call.Mismatch($"{call.Arguments[0].Type} and {call.Arguments[1].Type} differ in width");
        return call.Vector(i);
    }

    static Value Dot(GraphBuilder builder, Value a, Value b) => builder.Apply(new Sum(), builder.Apply(new Multiply(), a, b));

    static Value Norm(GraphBuilder builder, Value x) => Root(builder, Dot(builder, x, x));

    // the root of 1 stands in for that of 0, so that a zero vector has length 0 and gradient 0, not 0/0
    static Value Root(GraphBuilder builder, Value squares)
    {
        var (zero, one) = (builder.Constant(0, squares.Shape.Width), builder.Constant(1, squares.Shape.Width));
        var positive = builder.Apply(new Greater(), squares, zero);
        return builder.Apply(new Where(), positive, builder.Apply(new Sqrt(), builder.Apply(new Where(), positive, squares, one)), zero);
    }

    /// <summary>The length of every row: the squares of all entries times a vector of ones.</summary>
    static Term RowNorms(OpCall call)
    {
        if (call.Count != 1) throw call.Mismatch($"RowNorms takes a matrix, not {call.Count} arguments");
        var matrix = call.Operators.RowByRow(call.Matrix(0));
        var squares = call.Builder.Apply(new Multiply(), matrix.Value, matrix.Value);
        return Tensors.Vector(Root(call.Builder, call.Builder.Apply(new MatrixProduct(Transposed: false), squares, call.Builder.Constant(1, matrix.Columns))));
    }

    static Term Mean(OpCall call) => call.IsSequence(0) ? Axes.Mean(call, call.Sequence(0)) : Tensors.Scalar(Mean(call.Builder, call.Vector(0)));

    static Value Mean(GraphBuilder builder, Value x) => builder.Apply(new Divide(), builder.Apply(new Sum(), x), builder.Constant(x.Shape.Width, 1));

    /// <summary>The largest entry of a vector: the mean of those that equal it, so that they share the gradient.</summary>
    public static Term Largest(OpCall call)
    {
        var (builder, x) = (call.Builder, call.Vector(0));
        var mask = builder.Apply(new GreaterOrEqual(), x, builder.Widen(builder.Apply(new MaxOf(), x), x.Shape.Width));
        return Tensors.Scalar(builder.Apply(new Divide(), Dot(builder, mask, x), builder.Apply(new Sum(), mask)));
    }

    /// <summary>x . y / (|x| |y| + 1e-8).</summary>
    static Term CosineSimilarity(OpCall call)
    {
        var (builder, x, y) = (call.Builder, Pair(call, 0), Pair(call, 1));
        var norms = builder.Apply(new Add(), builder.Apply(new Multiply(), Norm(builder, x), Norm(builder, y)), builder.Constant(1e-8, 1));
        return Tensors.Scalar(builder.Apply(new Divide(), Dot(builder, x, y), norms));
    }

    /// <summary>(x - mean) / sqrt(variance + epsilon).</summary>
    static Term LayerNorm(OpCall call)
    {
        if (call.Count is not (1 or 2)) throw call.Mismatch("LayerNorm(x) or LayerNorm(x, epsilon)");
        var (builder, x) = (call.Builder, call.Vector(0));
        var width = x.Shape.Width;
        var centred = builder.Apply(new Subtract(), x, builder.Widen(Mean(builder, x), width));
        var variance = builder.Apply(new Add(), Mean(builder, builder.Apply(new Multiply(), centred, centred)), builder.Constant(call.Count == 2 ? call.Number(1) : 1e-5, 1));
        return Tensors.Vector(builder.Apply(new Divide(), centred, builder.Widen(builder.Apply(new Sqrt(), variance), width)));
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
