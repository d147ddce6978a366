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
        ["Softplus"] = c => One(c, x => Softplus(c.Builder, x)),
        ["Softsign"] = c => One(c, x => c.Builder.Apply(new Divide(), x, Plus(c.Builder, 1, c.Builder.Apply(new Abs(), x)))),
        ["Max"] = c => Two(c, new Max()),
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

    static Value Plus(GraphBuilder builder, double number, Value x) => builder.Apply(new Add(), builder.Constant(number, x.Shape.Width), x);

    static Value Hard(GraphBuilder builder, Value x, double slope) =>
        builder.Apply(new Clamp(0, 1), builder.Apply(new Add(), builder.Apply(new Multiply(), builder.Constant(slope, x.Shape.Width), x), builder.Constant(0.5, x.Shape.Width)));

    // log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)), which never overflows
    static Value Softplus(GraphBuilder builder, Value x)
    {
        var small = builder.Apply(new Exp(), builder.Apply(new Negate(), builder.Apply(new Abs(), x)));
        return builder.Apply(new Add(), builder.Apply(new Relu(), x), builder.Apply(new Log(), Plus(builder, 1, small)));
    }

    static Term Clamp(OpCall call)
    {
        if (call.Count != 3) throw call.Mismatch($"Clamp(x, low, high) takes three arguments, not {call.Count}");
        return call.Result(call.Builder.Apply(new Clamp((float)call.Number(1), (float)call.Number(2)), call.Wide(0, call.CommonWidth())));
    }

    // x to a power, for x >= 0
    static Term Pow(OpCall call)
    {
        if (call.Count != 2) throw call.Mismatch($"Pow(x, power) takes two arguments, not {call.Count}");
        var width = call.CommonWidth();
        var x = call.Wide(0, width);
        if (call.Arguments[1] is NumberTerm { Number: 2 }) return call.Result(call.Builder.Apply(new Multiply(), x, x));
        return call.Result(call.Builder.Apply(new Exp(), call.Builder.Apply(new Multiply(), call.Wide(1, width), call.Builder.Apply(new Log(), x))));
    }

    static Term Where(OpCall call)
    {
        if (call.Count != 3) throw call.Mismatch($"Where(mask, yes, no) takes three arguments, not {call.Count}");
        var width = call.CommonWidth();
        return call.Result(call.Builder.Apply(new Where(), call.Wide(0, width), call.Wide(1, width), call.Wide(2, width)));
    }
}
