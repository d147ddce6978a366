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
        ["Times"] = Times,
        ["Flatten"] = c => Tensors.Vector(c.Operators.RowByRow(c.Matrix(0)).Value),
        ["Patches"] = c => Patches(c, same: false),
        ["PatchesSame"] = c => Patches(c, same: true),
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

    static Term Times(OpCall call)
    {
        if (call.Count != 2) throw call.Mismatch($"Times takes two matrices, not {call.Count}");
        var (a, b) = (call.Matrix(0), call.Matrix(1));
        if (a.Columns != b.Rows) throw call.Mismatch($"{a.Type} times {b.Type}: the columns of the first are the rows of the second");
        Tensors.Entries(a.Rows, b.Columns);
        var (left, right) = (call.Operators.RowByRow(a).Value, call.Operators.RowByRow(b).Value);
        if (left.Space.IsOnce && right.Space.IsOnce) throw call.Error(EquationIds.NotCompiled, "arithmetic on parameters alone is not compiled; it runs in eager mode");
        return Tensors.Matrix(call.Builder.Apply(new MatrixTimes(a.Columns), left, right), b.Columns);
    }

    /// <summary>Sizes: height, width and channels of the image, side of the window, and its stride; Same: no stride, but a place for each pixel.</summary>
    static Term Patches(OpCall call, bool same)
    {
        if (call.Count != 1 || call.Sizes is not [var height, var width, var channels, var size, ..] || call.Sizes.Count != (same ? 4 : 5))
            throw call.Mismatch(same ? "PatchesSame<H, W, C, S>(x) takes four dimensions and an image" : "Patches<H, W, C, S, T>(x) takes five dimensions and an image");
        var (x, stride) = (call.Vector(0), same ? 1 : call.Sizes[4]);
        Tensors.Entries(height * width, channels);
        if (x.Shape.Width != height * width * channels) throw call.Mismatch($"an image of {height} x {width} x {channels} has {height * width * channels} numbers, not {x.Shape.Width}");
        if (!same && (size > height || size > width)) throw call.Mismatch($"a window of {size} x {size} has no place in an image of {height} x {width}");
        int Places(int n) => same ? n : ((n - size) / stride) + 1;
        int before = same ? (size - 1) / 2 : 0;
        var window = new Window(height, width, channels, size, stride, before, Places(height), Places(width));
        Tensors.Entries(window.Places, window.Patch);
        return Tensors.Matrix(call.Builder.Apply(new Patches(window, Back: false), x), window.Patch);
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
