using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Ops that put vectors together and take them apart.</summary>
internal static class ShapeRules
{
    public static readonly Dictionary<string, Func<OpCall, Term>> Table = new(StringComparer.Ordinal)
    {
        ["Concat"] = Concat,
        ["Slice"] = Slice,
        ["Rotate"] = Rotate,
        ["Zeros"] = c => Tensors.Vector(c.Builder.Constant(0, c.Size)),
        ["Ones"] = c => Tensors.Vector(c.Builder.Constant(1, c.Size)),
        ["OneHot"] = OneHot,
        ["ZerosLike"] = ZerosLike,
        ["Outer"] = Outer,
        ["Hadamard"] = c => c.Operators.Entrywise(new Multiply(), c.Matrix(0), c.Matrix(1), c.Error),
        ["Diagonal"] = Diagonal,
    };

    /// <summary>a b', a matrix of its own in every row.</summary>
    static Term Outer(OpCall call)
    {
        if (call.Count != 2) throw call.Mismatch($"Outer takes two vectors, not {call.Count}");
        var (a, b) = (call.Vector(0), call.Vector(1));
        Tensors.Entries(a.Shape.Width, b.Shape.Width);
        return Tensors.Matrix(call.Builder.Apply(new OuterProduct(), a, b), b.Shape.Width);
    }

    static Term Diagonal(OpCall call)
    {
        var x = call.Vector(0);
        Tensors.Entries(x.Shape.Width, x.Shape.Width);
        return Tensors.Matrix(call.Builder.Apply(Rearrange.Diagonal(x.Shape.Width), x), x.Shape.Width);
    }

    static Term Concat(OpCall call)
    {
        if (call.Arguments is [PastTerm { Item: TensorTerm { Kind: TensorKind.Vector } } past]) return Tensors.Vector(past.Registers[0]);
        if (call.Count < 2) throw call.Mismatch("Concat takes two or three vectors, or a shift register of vectors");
        var parts = Enumerable.Range(0, call.Count).Select(i => call.Wide(i, call.IsVector(i) ? call.Vector(i).Shape.Width : 1)).ToArray();
        return Tensors.Vector(call.Builder.Apply(new Concat(), parts));
    }

    static Term Slice(OpCall call)
    {
        if (call.Count != 2 || call.Sizes.Count != 2) throw call.Mismatch("Slice<N, M>(x, start) takes both dimensions, a vector and a place");
        var (x, start, count) = (call.Vector(0), call.Integer(1), call.Sizes[1]);
        if (start < 0 || start + count > x.Shape.Width) throw call.Mismatch($"{count} entries from place {start} of a vector of {x.Shape.Width}");
        return Tensors.Vector(call.Builder.Apply(new Slice(start, count), x));
    }

    /// <summary>Entry i moves to place i + by, round the end.</summary>
    static Term Rotate(OpCall call)
    {
        var (x, width) = (call.Vector(0), call.Vector(0).Shape.Width);
        var by = ((call.Integer(1) % width) + width) % width;
        if (by == 0) return Tensors.Vector(x);
        return Tensors.Vector(call.Builder.Apply(new Concat(),
            call.Builder.Apply(new Slice(width - by, by), x), call.Builder.Apply(new Slice(0, width - by), x)));
    }

    static Term OneHot(OpCall call) => call.Arguments is [TensorTerm { Kind: TensorKind.Token } token]
        ? Tensors.Vector(call.Builder.Apply(new OneHot(), new Indexing(call.Entry).Token(token, call.Size, call.Mismatch)))
        : throw call.Mismatch("OneHot<N>(token) takes a token");

    static Term ZerosLike(OpCall call) => call.Arguments is [StatesTerm states]
        ? states.Select(v => call.Builder.Constant(0, v.Shape.Width))
        : throw call.Mismatch("ZerosLike takes the states of a cell");
}
