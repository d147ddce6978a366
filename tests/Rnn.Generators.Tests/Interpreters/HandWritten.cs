using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>Cells and networks written by hand, as the front end would build them.</summary>
internal static class HandWritten
{
    /// <summary>LSTM (Gers, Schmidhuber, Cummins 2000).</summary>
    public static Value Lstm(this GraphBuilder g, string layer, Value x, int h, bool down = false)
    {
        g.Layer(layer);
        var (hs, cs) = (g.State("h", h, down), g.State("c", h, down));
        var (hp, cp) = (hs.Results[Delay.Previous], cs.Results[Delay.Previous]);
        Value Gate(string name, ElementwiseOp f)
        {
            var gate = g.Gate(name, f, x, hp);
            gate.Name = name;
            return gate;
        }

        var (i, f, n, o) = (Gate("i", new Sigmoid()), Gate("f", new Sigmoid()), Gate("g", new Tanh()), Gate("o", new Sigmoid()));
        var c = g.Apply(new Add(), g.Apply(new Multiply(), f, cp), g.Apply(new Multiply(), i, n));
        var result = g.Apply(new Multiply(), o, g.Apply(new Tanh(), c));
        (c.Name, result.Name) = ("c", "h");
        g.Close(hs, result, "h");
        g.Close(cs, c, "c");
        return result;
    }

    /// <summary>GRU, reset before the product (Cho et al. 2014), keep form: two products in sequence in one step.</summary>
    public static Value GruResetBefore(this GraphBuilder g, string layer, Value x, int h)
    {
        g.Layer(layer);
        var state = g.State("h", h);
        var hp = state.Results[Delay.Previous];
        var z = g.Gate("z", new Sigmoid(), x, hp);
        var r = g.Gate("r", new Sigmoid(), x, hp);
        var n = g.Gate("n", new Tanh(), x, g.Apply(new Multiply(), r, hp));
        var next = g.Apply(new Add(), g.Apply(new Multiply(), z, hp), g.Apply(new Multiply(), g.Apply(new Subtract(), g.Constant(1, h), z), n));
        g.Close(state, next, "h");
        return next;
    }

    /// <summary>The plain recurrence: h' = tanh(W x + U h + b).</summary>
    public static Value SimpleRnn(this GraphBuilder g, string layer, Value x, int h, bool down = false)
    {
        g.Layer(layer);
        var state = g.State("h", h, down);
        var next = g.Gate("", new Tanh(), x, state.Results[Delay.Previous]);
        g.Close(state, next, "h");
        return next;
    }

    /// <summary>
    /// A memory of n rows of w: M' = M - M * (a e') + a v', and r = M' (M'' a) of it, where a [n], e [w] and v [w] depend on the input.
    /// </summary>
    public static Value Memory(this GraphBuilder g, string layer, Value x, int n, int w, bool trained = false)
    {
        g.Layer(layer);
        var memory = trained ? g.Delay(g.RowByRow("start", n, w), "t") : g.State("M", n * w);
        var (old, a) = (memory.Results[Delay.Previous], g.Apply(new Sigmoid(), g.Linear(g.Matrix("Wa", n, x.Shape.Width), x)));
        var e = g.Apply(new Sigmoid(), g.Linear(g.Matrix("We", w, x.Shape.Width), x));
        var v = g.Apply(new Tanh(), g.Linear(g.Vector("b", w), g.Matrix("Wv", w, x.Shape.Width), x));
        var kept = g.Apply(new Subtract(), old, g.Apply(new Multiply(), old, g.Apply(new OuterProduct(), a, e)));
        var next = g.Apply(new Add(), kept, g.Apply(new OuterProduct(), a, v));
        if (trained) memory.Operands[0] = next;
        else g.Close(memory, next, "M");
        return g.Apply(new MatrixProduct(Transposed: false), next, g.Apply(new MatrixProduct(Transposed: true), next, a));
    }

    /// <summary>The plain recurrence on the state of some steps ago (Chang et al. 2017): the state is a register, newest first.</summary>
    public static Value Late(this GraphBuilder g, string layer, Value x, int h, int steps, bool down = false)
    {
        g.Layer(layer);
        var register = g.State("h", steps * h, down);
        var next = g.Gate("", new Tanh(), x, g.Apply(new Slice((steps - 1) * h, h), register.Results[Delay.Previous]));
        g.Close(register, g.Apply(new Push(AtEnd: false), register.Results[Delay.Previous], next), "h");
        return next;
    }

    /// <summary>A state for each of several parties (Majumder et al. 2019): a step reads and replaces that of the party who speaks.</summary>
    public static Value Parties(this GraphBuilder g, string layer, Value x, int parties, int h)
    {
        g.Layer(layer);
        var who = g.Token("who", parties);
        var states = g.State("q", parties * h);
        var next = g.Gate("", new Tanh(), x, g.Apply(new RowAt(h), states.Results[Delay.Previous], who));
        g.Close(states, g.Apply(new WithRow(), states.Results[Delay.Previous], next, who), "q");
        return g.Apply(new Add(), next, g.Apply(new Slice(h, h), states.Operands[0]));
    }

    /// <summary>A recurrence through one matrix and its transpose: h' = tanh(W (W' (x + h))).</summary>
    public static Value BothWays(this GraphBuilder g, string layer, Value x, int h)
    {
        g.Layer(layer);
        var state = g.State("h", h);
        var w = g.Matrix("W", h, 5);
        var inner = g.Apply(new Linear(TermKind.Transposed), w, g.Sum(x, state.Results[Delay.Previous]));
        var next = g.Apply(new Tanh(), g.Linear(w, inner));
        g.Close(state, next, "h");
        return next;
    }

    public static Value Dense(this GraphBuilder g, string layer, Value x, int o)
    {
        g.Layer(layer);
        return g.Sum(g.Linear(g.Matrix("W", o, x.Shape.Width), x), g.Vector("b", o));
    }

    static Value Gate(this GraphBuilder g, string name, ElementwiseOp f, Value x, Value recurrent)
    {
        int h = recurrent.Shape.Width;
        return g.Apply(f, g.Sum(g.Linear(g.Matrix("W" + name, h, x.Shape.Width), x), g.Linear(g.Matrix("U" + name, h, h), recurrent), g.Vector("b" + name, h)));
    }

    public static GraphBuilder LstmThenDense(int i = 3, int h = 20, int o = 5, bool down = false) =>
        Network(g => g.Dense("Dense1", g.Lstm("Lstm1", g.Input("x", i), h, down), o));

    /// <summary>A simple recurrence in each direction over tokens, their outputs side by side.</summary>
    public static GraphBuilder TwoDirections() => Network(g =>
    {
        var x = g.Token("x", 6);
        return g.Apply(new Concat(), g.SimpleRnn("Forwards", x, 3), g.SimpleRnn("Backwards", x, 3, down: true));
    });

    /// <summary>
    /// An embedding that two layers read, one of them through a layer of its own, and that is added to their sum: products of the token
    /// alone, of widths that fill no block, one read both as it is and as a part of another.
    /// </summary>
    public static GraphBuilder Embedded() => Network(g =>
    {
        var x = g.Row("E", g.Token("x", 6), 5);
        var up = g.Lstm("Lstm1", x, 5);
        var dense = g.Dense("Dense1", x, 18);
        var down = g.SimpleRnn("Rnn1", g.Apply(new Tanh(), dense), 5, down: true);
        return g.Sum(up, down, x, g.Apply(new Slice(3, 5), g.Apply(new Multiply(), dense, g.Apply(new Draw(0, 18, "t", 0.75f, 4f / 3, 1)))));
    });

    /// <summary>
    /// A recurrent encoder over s leaves a memory; a decoder over t starts from the encoder's last state and reads the memory with additive
    /// attention (Bahdanau, Cho, Bengio 2015) at every step. The scores live on two axes.
    /// </summary>
    public static GraphBuilder DecoderWithMemory() => Network(g =>
    {
        g.Layer("Encoder");
        var encoder = g.Delay(g.Constant(0, 4), "s");
        var memory = g.Apply(new Tanh(), g.Sum(g.Linear(g.Matrix("W", 4, 3), g.Input("source", 3, Space.Steps("s"))), g.Linear(g.Matrix("U", 4, 4), encoder.Results[Delay.Previous]), g.Vector("b", 4)));
        encoder.Operands[0] = memory;

        g.Layer("Decoder");
        var decoder = g.Delay(encoder.Results[Delay.Final], "t");
        var h = decoder.Results[Delay.Previous];
        var t = Space.Steps("t");
        var hidden = g.Apply(new Tanh(), g.Sum(g.Linear(g.Matrix("Wq", 18, 4), h), g.Linear(g.Matrix("Wk", 18, 4), memory)));
        var score = g.Apply(new Sum(), g.Apply(new Multiply(), g.Vector("v", 18), hidden));
        var exponential = g.Apply(new Exp(), g.Apply(new Subtract(), score, g.Apply(new MaxOver(t), score)));
        var weight = g.Apply(new Divide(), exponential, g.Apply(new SumOver(t), exponential));
        var context = g.Apply(new SumOver(t), g.Apply(new Multiply(), g.Apply(new Broadcast(4), weight), memory));
        var next = g.Apply(new Tanh(), g.Sum(g.Linear(g.Matrix("W", 4, 2), g.Input("target", 2)), g.Linear(g.Matrix("C", 4, 4), context), g.Linear(g.Matrix("U", 4, 4), h), g.Vector("b", 4)));
        g.Close(decoder, next, "h");
        return g.Dense("Dense1", next, 3);
    });

    /// <summary>
    /// At every step of t the vector and the number of the step of s that a token names, and what a score of each pair is there; once a row the
    /// step of number 1. Where there is no such step, zero.
    /// </summary>
    public static GraphBuilder ChosenSteps()
    {
        var g = new GraphBuilder();
        g.Layer("Pick");
        var (t, s) = (Space.Steps("t"), Space.Steps("s"));
        var (query, memory, level) = (g.Input("query", 18, t), g.Linear(g.Matrix("U", 18, 3), g.Input("memory", 3, s)), g.Input("level", 1, s));
        var chosen = g.Apply(new Equal(), g.Apply(new TokenNumber(), g.Token("k1", 5)), g.Apply(new StepNumber("s")));
        var score = g.Apply(new Sum(), g.Apply(new Multiply(), query, memory));
        g.Output("vector", g.Apply(new StepAt("s"), memory, g.Token("k", 5)));
        g.Output("number", g.Apply(new StepAt("s"), level, g.Token("k2", 3)));
        g.Output("own", g.Apply(new StepAt("t"), g.Apply(new Tanh(), query), g.Token("k3", 4)));
        g.Output("place", g.Apply(new StepAt("s"), memory, g.Token("k4", 2, Space.Rows)));
        g.Output("score", Sum(score, chosen, t));
        g.Output("once", Sum(memory, g.Apply(new Equal(), g.Constant(1, 1), g.Apply(new StepNumber("s"))), Space.Rows));
        return g;

        Value Sum(Value of, Value mask, Space target)
        {
            int width = of.Shape.Width;
            return g.Apply(new SumOver(target), g.Apply(new Where(), width == 1 ? mask : g.Apply(new Broadcast(width), mask), of, g.Constant(0, width)));
        }
    }

    /// <summary>A score that is a network at every pair of steps, with a number of each step of the memory beside it.</summary>
    public static GraphBuilder ScoredByNetwork() => Network(g =>
    {
        g.Layer("Scorer");
        var (t, s) = (Space.Steps("t"), Space.Steps("s"));
        var (query, memory, level) = (g.Input("query", 3, t), g.Input("memory", 18, s), g.Input("level", 1, s));
        var hidden = g.Apply(new Tanh(), g.Sum(g.Linear(g.Matrix("W", 17, 21), g.Apply(new Concat(), query, memory)), g.Vector("b", 17)));
        var score = g.Sum(level, g.Linear(g.Matrix("v", 1, 17), hidden));
        var exponential = g.Apply(new Exp(), g.Apply(new Subtract(), score, g.Apply(new MaxOver(t), score)));
        var weight = g.Apply(new Divide(), exponential, g.Apply(new SumOver(t), exponential));
        var read = g.Apply(new Multiply(), g.Apply(new Broadcast(18), weight), memory);
        return g.Apply(new SumOver(t), g.Linear(g.Matrix("V", 2, 18), read));
    });

    /// <summary>At every step a sum over what the steps before have left, weighted by a product with the state; what it makes of that is what it leaves.</summary>
    public static GraphBuilder ReadsItsPast(bool down) => Network(g =>
    {
        g.Layer("Reader");
        var h = g.State("h", 18, down);
        var each = g.Memory("earlier", 18, down);
        var weight = g.Apply(new Tanh(), g.Apply(new Sum(), g.Apply(new Multiply(), g.Linear(g.Matrix("W", 18, 18), h.Results[Delay.Previous]), each)));
        var read = g.Apply(new SumOver(Space.Steps("t")), g.Apply(new Multiply(), g.Apply(new Broadcast(18), weight), each));
        var next = g.Apply(new Tanh(), g.Sum(g.Linear(g.Matrix("V", 18, 3), g.Input("x", 3)), read, g.Linear(g.Matrix("U", 18, 18), h.Results[Delay.Previous])));
        g.Leave(each, g.Apply(new Multiply(), next, g.Vector("s", 18)));
        g.Close(h, next, "h");
        return g.Dense("Dense1", next, 3);
    });

    public static GraphBuilder Network(Func<GraphBuilder, Value> output)
    {
        var g = new GraphBuilder();
        g.Output("y", output(g));
        return g;
    }
}
