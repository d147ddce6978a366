using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>Graphs written by hand, as the front end would build them: what passes are run on before and after.</summary>
internal static class HandWritten
{
    /// <summary>An LSTM [3 -> 5] and a Dense [5 -> 2].</summary>
    public static Graph Lstm(bool down)
    {
        var g = new GraphBuilder();
        var x = g.Input("x", 3);
        var (h, c) = (g.State("h", 5, down), g.State("c", 5, down));
        Value Gate(string name, Op f) => g.Apply(f, g.Linear(g.Vector("b" + name, 5), g.Matrix("W" + name, 5, 3), x, g.Matrix("U" + name, 5, 5), h.Results[Delay.Previous]));
        var (i, f, n, o) = (Gate("i", new Sigmoid()), Gate("f", new Sigmoid()), Gate("g", new Tanh()), Gate("o", new Sigmoid()));
        var cell = g.Apply(new MultiplyAdd(), f, c.Results[Delay.Previous], g.Apply(new Multiply(), i, n));
        var output = g.Apply(new Multiply(), o, g.Apply(new Tanh(), cell));
        g.Close(c, cell, "c");
        g.Close(h, output, "h");
        return g.Output("y", g.Linear(g.Vector("d", 2), g.Matrix("V", 2, 5), output));
    }

    /// <summary>A GRU [3 -> 4] with the reset before the product: two products in sequence in one step.</summary>
    public static Graph GruResetBefore()
    {
        var g = new GraphBuilder();
        var x = g.Input("x", 3);
        var state = g.State("h", 4);
        var h = state.Results[Delay.Previous];
        Value Sum(string name, Value from) => g.Linear(g.Vector("b" + name, 4), g.Matrix("W" + name, 4, 3), x, g.Matrix("U" + name, 4, 4), from);
        var z = g.Apply(new Sigmoid(), Sum("z", h));
        var r = g.Apply(new Sigmoid(), Sum("r", h));
        var n = g.Apply(new Tanh(), Sum("n", g.Apply(new Multiply(), r, h)));
        var next = g.Apply(new Add(), g.Apply(new Multiply(), g.Apply(new Subtract(), g.Constant(1, 4), z), n), g.Apply(new Multiply(), z, h));
        g.Close(state, next, "h");
        return g.Output("y", next);
    }

    /// <summary>A simple recurrence in each direction over tokens, their outputs side by side.</summary>
    public static Graph TwoDirections()
    {
        var g = new GraphBuilder();
        var x = g.Token("x", 6);
        Value Direction(string name, bool down)
        {
            var state = g.State(name + ".h", 3, down);
            var next = g.Apply(new Tanh(), g.Linear(g.Vector(name + ".b", 3), g.Matrix(name + ".W", 3, 6), x, g.Matrix(name + ".U", 3, 3), state.Results[Delay.Previous]));
            g.Close(state, next, name + ".h");
            return next;
        }
        return g.Output("y", g.Apply(new Concat(), Direction("forward", false), Direction("backward", true)));
    }

    /// <summary>
    /// A recurrent encoder over s makes a memory; a decoder over t reads it with additive attention at every step, and its state starts
    /// from the encoder's last one. The scores live on two axes.
    /// </summary>
    public static Graph Decoder()
    {
        var g = new GraphBuilder();
        var encoder = g.Delay(g.Constant(0, 4), "s");
        var memory = g.Apply(new Tanh(), g.Linear(g.Vector("encoder.b", 4), g.Matrix("encoder.W", 4, 3), g.Input("source", 3, Space.Steps("s")),
            g.Matrix("encoder.U", 4, 4), encoder.Results[Delay.Previous]));
        encoder.Operands[0] = memory;

        var decoder = g.Delay(encoder.Results[Delay.Final], "t");
        var h = decoder.Results[Delay.Previous];
        var hidden = g.Apply(new Tanh(), g.Apply(new Add(), g.Linear(g.Matrix("Wq", 6, 4), h), g.Linear(g.Matrix("Wk", 6, 4), memory)));
        var score = g.Apply(new Sum(), g.Apply(new Multiply(), g.Vector("v", 6), hidden));
        var t = Space.Steps("t");
        var exponential = g.Apply(new Exp(), g.Apply(new Subtract(), score, g.Apply(new MaxOver(t), score)));
        var weight = g.Apply(new Divide(), exponential, g.Apply(new SumOver(t), exponential));
        var context = g.Apply(new SumOver(t), g.Apply(new Multiply(), g.Apply(new Broadcast(4), weight), memory));

        var next = g.Apply(new Tanh(), g.Linear(g.Vector("b", 4), g.Matrix("W", 4, 2), g.Input("target", 2), g.Matrix("C", 4, 4), context, g.Matrix("U", 4, 4), h));
        g.Close(decoder, next, "h");
        return g.Output("y", g.Linear(g.Vector("d", 3), g.Matrix("V", 3, 4), next));
    }
}
