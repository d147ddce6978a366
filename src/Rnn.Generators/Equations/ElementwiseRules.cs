using System;
using System.Collections.Generic;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Ops that work entry by entry, on vectors and scalars alike; compound ones are said by simpler ones here.</summary>
internal static class ElementwiseRules
{
    public static readonly Dictionary<string, Func<OpCall, Term>> Table = new(StringComparer.Ordinal)
    {
        ["Identity"] = c => One(c, x => x),
        ["Tanh"] = c => One(c, x => c.Builder.Apply(new Tanh(), x)),
        ["Sigmoid"] = c => One(c, x => c.Builder.Apply(new Sigmoid(), x)),
        ["Relu"] = c => One(c, x => c.Builder.Apply(new Relu(), x)),
        ["Exp"] = c => One(c, x => c.Builder.Apply(new Exp(), x)),
        ["Log"] = c => One(c, x => c.Builder.Apply(new Log(), x)),
        ["Sqrt"] = c => c.Arguments is [NumberTerm n] ? new NumberTerm(Math.Sqrt(n.Number), false) : One(c, x => c.Builder.Apply(new Sqrt(), x)),
        ["Abs"] = c => One(c, x => c.Builder.Apply(new Abs(), x)),
        ["StopGradient"] = c => One(c, x => c.Builder.Apply(new StopGradient(), x)),
        ["HardSigmoid"] = c => One(c, x => Hard(c.Builder, x, 0.2)),
        ["HardSigmoid6"] = c => One(c, x => Hard(c.Builder, x, 1.0 / 6)),
        ["Softplus"] = c => Bent(c, 1, Softplus),
        ["Softsign"] = c => One(c, x => c.Builder.Apply(new Divide(), x, Plus(c.Builder, 1, c.Builder.Apply(new Abs(), x)))),
        ["Erf"] = c => One(c, x => c.Builder.Apply(new Erf(), x)),
        ["LeakyRelu"] = c => Bent(c, 0.01, (b, x, slope) => Positive(b, x, Times(b, slope, x))),
        ["Elu"] = c => Bent(c, 1, (b, x, alpha) => Positive(b, x, Times(b, alpha, ExpMinusOne(b, x)))),
        ["Celu"] = c => Bent(c, 1, (b, x, alpha) => Positive(b, x, Times(b, alpha, ExpMinusOne(b, Times(b, 1 / alpha, x))))),
        ["Selu"] = c => One(c, x => Times(c.Builder, 1.0507009873554805, Positive(c.Builder, x, Times(c.Builder, 1.6732632423543772, ExpMinusOne(c.Builder, x))))),
        ["Gelu"] = c => One(c, x => Gated(c.Builder, x, Halfway(c.Builder, c.Builder.Apply(new Erf(), Times(c.Builder, 0.70710678118654752, x))))),
        ["GeluTanh"] = c => One(c, x => GeluTanh(c.Builder, x)),
        ["Swish"] = c => One(c, x => Gated(c.Builder, x, c.Builder.Apply(new Sigmoid(), x))),
        ["HardSwish"] = c => One(c, x => Gated(c.Builder, x, Hard(c.Builder, x, 1.0 / 6))),
        ["Mish"] = c => One(c, x => Gated(c.Builder, x, c.Builder.Apply(new Tanh(), Softplus(c.Builder, x, 1)))),
        ["LogSigmoid"] = c => One(c, x => c.Builder.Apply(new Negate(), Softplus(c.Builder, c.Builder.Apply(new Negate(), x), 1))),
        ["HardTanh"] = c => One(c, x => c.Builder.Apply(new Clamp(-1, 1), x)),
        ["Relu6"] = c => One(c, x => c.Builder.Apply(new Clamp(0, 6), x)),
        ["TanhShrink"] = c => One(c, x => c.Builder.Apply(new Subtract(), x, c.Builder.Apply(new Tanh(), x))),
        ["Max"] = c => c.Count == 1 ? ReductionRules.Largest(c) : Two(c, new Max()),
        ["Min"] = c => Two(c, new Min()),
        ["Clamp"] = Clamp,
        ["Pow"] = Pow,
        ["Where"] = Where,
    };

    static Term One(OpCall call, Func<Value, Value> f)
    {
        if (call.Count != 1) throw call.Mismatch($"one argument is wanted, not {call.Count}");
        return call.Result(f(call.Wide(0, call.CommonWidth())));
    }

    static Term Two(OpCall call, Op op)
    {
        if (call.Count != 2) throw call.Mismatch($"two arguments are wanted, not {call.Count}");
        var width = call.CommonWidth();
        return call.Result(call.Builder.Apply(op, call.Wide(0, width), call.Wide(1, width)));
    }

    /// <summary>An op of a vector or scalar and a number that shapes it, or its default.</summary>
    static Term Bent(OpCall call, double otherwise, Func<GraphBuilder, Value, double, Value> f)
    {
        if (call.Count is not (1 or 2)) throw call.Mismatch($"one argument is wanted, or a number beside it, not {call.Count}");
        return call.Result(f(call.Builder, call.Wide(0, call.CommonWidth()), call.Count == 2 ? call.Number(1) : otherwise));
    }

    /// <summary>x where it is above 0, else the other.</summary>
    static Value Positive(GraphBuilder builder, Value x, Value otherwise) =>
        builder.Apply(new Where(), builder.Apply(new Greater(), x, builder.Constant(0, x.Shape.Width)), x, otherwise);

    /// <summary>exp(x) - 1 for x below 0, where alone it is read: the exponential stays finite above.</summary>
    static Value ExpMinusOne(GraphBuilder builder, Value x)
    {
        var width = x.Shape.Width;
        return Plus(builder, -1, builder.Apply(new Exp(), builder.Apply(new Min(), x, builder.Constant(0, width))));
    }

    static Value Gated(GraphBuilder builder, Value x, Value gate) => builder.Apply(new Multiply(), x, gate);

    /// <summary>(1 + y) / 2: from -1..1 to 0..1.</summary>
    static Value Halfway(GraphBuilder builder, Value y) => builder.Apply(new Add(), builder.Constant(0.5, y.Shape.Width), Times(builder, 0.5, y));

    static Value GeluTanh(GraphBuilder builder, Value x)
    {
        var cube = builder.Apply(new Multiply(), x, builder.Apply(new Multiply(), x, x));
        var inner = Times(builder, 0.79788456080286536, builder.Apply(new Add(), x, Times(builder, 0.044715, cube)));
        return Gated(builder, x, Halfway(builder, builder.Apply(new Tanh(), inner)));
    }

    static Value Times(GraphBuilder builder, double number, Value x) => builder.Apply(new Multiply(), builder.Constant(number, x.Shape.Width), x);

    static Value Plus(GraphBuilder builder, double number, Value x) => builder.Apply(new Add(), builder.Constant(number, x.Shape.Width), x);

    static Value Hard(GraphBuilder builder, Value x, double slope) =>
        builder.Apply(new Clamp(0, 1), builder.Apply(new Add(), Times(builder, slope, x), builder.Constant(0.5, x.Shape.Width)));

    // log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)), which never overflows; -|x| as x or -x, so that the slope at 0 is that of x <= 0: 1/2
    static Value Softplus(GraphBuilder builder, Value x, double beta)
    {
        if (beta != 1) return Times(builder, 1 / beta, Softplus(builder, Times(builder, beta, x), 1));
        var below = builder.Apply(new Where(), builder.Apply(new Greater(), x, builder.Constant(0, x.Shape.Width)), builder.Apply(new Negate(), x), x);
        return builder.Apply(new Add(), builder.Apply(new Relu(), x), builder.Apply(new Log(), Plus(builder, 1, builder.Apply(new Exp(), below))));
    }

    static Term Clamp(OpCall call)
    {
        if (call.Count != 3) throw call.Mismatch($"Clamp(x, low, high) takes three arguments, not {call.Count}");
        return call.Result(call.Builder.Apply(new Clamp((float)call.Number(1), (float)call.Number(2)), call.Wide(0, call.CommonWidth())));
    }

    // x to a power, for x >= 0; any x where the power is a whole number written down
    static Term Pow(OpCall call)
    {
        if (call.Count != 2) throw call.Mismatch($"Pow(x, power) takes two arguments, not {call.Count}");
        var width = call.CommonWidth();
        var x = call.Wide(0, width);
        if (call.Arguments[1] is NumberTerm { Number: >= 0 and <= LargestFactors and var number } && number == Math.Floor(number)) return call.Result(Power(call.Builder, x, (int)number));
        // the logarithm of 1 stands in for that of 0, so that 0 has power 0 and gradient 0, not 0 times infinity
        var (zero, one) = (call.Builder.Constant(0, width), call.Builder.Constant(1, width));
        var positive = call.Builder.Apply(new Greater(), x, zero);
        var log = call.Builder.Apply(new Log(), call.Builder.Apply(new Where(), positive, x, one));
        return call.Result(call.Builder.Apply(new Where(), positive, call.Builder.Apply(new Exp(), call.Builder.Apply(new Multiply(), call.Wide(1, width), log)), zero));
    }

    /// <summary>Whole powers up to this one are products.</summary>
    const int LargestFactors = 16;

    static Value Power(GraphBuilder builder, Value x, int power) => power switch
    {
        0 => builder.Constant(1, x.Shape.Width),
        1 => x,
        _ => Power(builder, x, power / 2) is var half && builder.Apply(new Multiply(), half, half) is var square && power % 2 == 0 ? square : builder.Apply(new Multiply(), square, x),
    };

    static Term Where(OpCall call)
    {
        if (call.Count != 3) throw call.Mismatch($"Where(mask, yes, no) takes three arguments, not {call.Count}");
        var width = call.CommonWidth();
        return call.Result(call.Builder.Apply(new Where(), call.Wide(0, width), call.Wide(1, width), call.Wide(2, width)));
    }
}
