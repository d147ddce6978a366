using Rnn.Generators.Compiler;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Tests.Compiler;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>Graphs written down node by node, so that the stages behind the front end are tested without it.</summary>
internal sealed class HandWritten(string entry = "Forward")
{
    readonly List<Parameter> parameters = [];
    readonly List<Port> ports = [];
    Origin origin = Origin.None;

    public Graph Graph { get; } = new(entry);

    public ModelGraph Model => new(parameters, [Graph], new Dictionary<string, IReadOnlyList<Port>> { [Graph.Entry] = ports });

    public void Layer(string name) => origin = new Origin(name, "");

    public Value Input(string name, int width, string axis = "t")
    {
        var port = new Port(name, PortRole.Input, Shape.Vector(width), Space.Steps(axis));
        ports.Add(port);
        return Graph.Add(new InputOp(port), origin);
    }

    public Value Tokens(string name, int classes)
    {
        var port = new Port(name, PortRole.Input, Shape.Token(classes), Space.Steps("t"));
        ports.Add(port);
        return Graph.Add(new InputOp(port), origin);
    }

    public Value Matrix(string name, int rows, int columns) => Parameter(name, Shape.Matrix(rows, columns));

    public Value Vector(string name, int width) => Parameter(name, Shape.Vector(width));

    Value Parameter(string name, Shape shape)
    {
        var parameter = new Parameter(origin.Layer == "" ? name : $"{origin.Layer}.{name}", shape, "GlorotUniform", false);
        parameters.Add(parameter);
        return Graph.Add(new ParameterOp(parameter), origin);
    }

    /// <summary>A state: its delay; close it with <see cref="Next"/>.</summary>
    public Node State(string name, int width, bool down = false)
    {
        var port = new Port($"{origin.Layer}.{name}", PortRole.InitialState, Shape.Vector(width), Space.Rows);
        ports.Add(port);
        var initial = Graph.Add(new InputOp(port), origin);
        var delay = Graph.Add(new Delay("t", down), [initial, initial], origin);
        delay.Results[Delay.Previous].Name = name;
        return delay;
    }

    public void Next(Node state, Value value)
    {
        state.Operands[0] = value;
        var initial = ((InputOp)state.Operands[1].Op).Port;
        var port = initial with { Role = PortRole.FinalState };
        ports.Add(port);
        Graph.Outputs.Add((port, state.Results[Delay.Final]));
    }

    public void Output(string name, Value value)
    {
        var port = new Port(name, PortRole.Output, value.Shape, value.Space);
        ports.Add(port);
        Graph.Outputs.Add((port, value));
    }

    public Value Product(Value matrix, Value x) => Graph.Add(new Linear(x.Shape.IsToken ? TermKind.Column : TermKind.Product), origin, matrix, x);

    public Value Apply(ElementwiseOp op, params Value[] operands) => Graph.Add(op, origin, operands);

    public Value Sum(params Value[] values) => values.Aggregate((a, b) => Apply(new Add(), a, b));

    public Value Constant(double value, int width) => Graph.Add(new Constant(value, width), origin);

    // ------------------------------------------------------------------ models

    /// <summary>LSTM (Gers, Schmidhuber, Cummins 2000) on x, layer name given.</summary>
    public Value Lstm(string layer, Value x, int h, bool down = false)
    {
        Layer(layer);
        var (hs, cs) = (State("h", h, down), State("c", h, down));
        var (hp, cp) = (hs.Results[0], cs.Results[0]);
        int i = x.Shape.Width;
        Value Gate(string g, ElementwiseOp act)
        {
            var value = Apply(act, Sum(Product(Matrix("W" + g, h, i), x), Product(Matrix("U" + g, h, h), hp), Vector("b" + g, h)));
            value.Name = g;
            return value;
        }

        var (ig, fg, gg, og) = (Gate("i", new Sigmoid()), Gate("f", new Sigmoid()), Gate("g", new Tanh()), Gate("o", new Sigmoid()));
        var c = Apply(new Add(), Apply(new Multiply(), fg, cp), Apply(new Multiply(), ig, gg));
        var result = Apply(new Multiply(), og, Apply(new Tanh(), c));
        (c.Name, result.Name) = ("c", "h");
        Next(hs, result);
        Next(cs, c);
        return result;
    }

    /// <summary>GRU, reset before the product (Cho et al. 2014), keep form.</summary>
    public Value GruResetBefore(string layer, Value x, int h)
    {
        Layer(layer);
        var state = State("h", h);
        var hp = state.Results[0];
        int i = x.Shape.Width;
        Value Gate(string g, ElementwiseOp act, Value recurrent) =>
            Apply(act, Sum(Product(Matrix("W" + g, h, i), x), Product(Matrix("U" + g, h, h), recurrent), Vector("b" + g, h)));
        var z = Gate("z", new Sigmoid(), hp);
        var r = Gate("r", new Sigmoid(), hp);
        var n = Gate("n", new Tanh(), Apply(new Multiply(), r, hp));
        var next = Apply(new Add(), Apply(new Multiply(), z, hp), Apply(new Multiply(), Apply(new Subtract(), Constant(1, h), z), n));
        Next(state, next);
        return next;
    }

    /// <summary>A recurrence through one matrix and its transpose: h' = tanh(W (W' (x + h))).</summary>
    public Value BothWays(string layer, Value x, int h)
    {
        Layer(layer);
        var state = State("h", h);
        var w = Matrix("W", h, 5);
        var inner = Graph.Add(new Linear(TermKind.Transposed), origin, w, Sum(x, state.Results[0]));
        var next = Apply(new Tanh(), Product(w, inner));
        Next(state, next);
        return next;
    }

    public Value Dense(string layer, Value x, int o)
    {
        Layer(layer);
        return Sum(Product(Matrix("W", o, x.Shape.Width), x), Vector("b", o));
    }

    /// <summary>
    /// A recurrent encoder over s leaves a memory; a decoder over t starts from the encoder's last state and reads the memory with additive
    /// attention (Bahdanau, Cho, Bengio 2015) at every step.
    /// </summary>
    public static HandWritten DecoderWithMemory()
    {
        var m = new HandWritten();
        var t = Space.Steps("t");
        m.Layer("Encoder");
        var zero = m.Constant(0, 4);
        var encoder = m.Graph.Add(new Delay("s", false), [zero, zero], Origin.None);
        var memory = m.Apply(new Tanh(), m.Sum(m.Product(m.Matrix("W", 4, 3), m.Input("source", 3, "s")), m.Product(m.Matrix("U", 4, 4), encoder.Results[Delay.Previous]), m.Vector("b", 4)));
        encoder.Operands[0] = memory;

        m.Layer("Decoder");
        var decoder = m.Graph.Add(new Delay("t", false), [zero, encoder.Results[Delay.Final]], Origin.None);
        var h = decoder.Results[Delay.Previous];
        var hidden = m.Apply(new Tanh(), m.Sum(m.Product(m.Matrix("Wq", 18, 4), h), m.Product(m.Matrix("Wk", 18, 4), memory)));
        var score = m.Graph.Add(new Sum(), Origin.None, m.Apply(new Multiply(), m.Vector("v", 18), hidden));
        var exponential = m.Apply(new Exp(), m.Apply(new Subtract(), score, m.Graph.Add(new MaxOver(t), Origin.None, score)));
        var weight = m.Apply(new Divide(), exponential, m.Graph.Add(new SumOver(t), Origin.None, exponential));
        var context = m.Graph.Add(new SumOver(t), Origin.None, m.Apply(new Multiply(), m.Graph.Add(new Broadcast(4), Origin.None, weight), memory));
        var next = m.Apply(new Tanh(), m.Sum(m.Product(m.Matrix("W", 4, 2), m.Input("target", 2)), m.Product(m.Matrix("C", 4, 4), context), m.Product(m.Matrix("U", 4, 4), h), m.Vector("b", 4)));
        decoder.Operands[0] = next;
        m.Output("y", m.Dense("Dense1", next, 3));
        return m;
    }

    public static HandWritten LstmThenDense(int i = 3, int h = 20, int o = 5)
    {
        var m = new HandWritten();
        m.Output("y", m.Dense("Dense1", m.Lstm("Lstm1", m.Input("x", i), h), o));
        return m;
    }
}
