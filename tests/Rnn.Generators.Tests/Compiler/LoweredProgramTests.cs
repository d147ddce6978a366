using Rnn.Generators.Autodiff;
using Rnn.Generators.Compiler;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Compiler;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>
/// Loop programs against the graph they come from: the same random inputs through the loop interpreter (packed parameters, ragged rows,
/// memory that starts as NaN) and through the graph interpreter on the graph as it was written.
/// </summary>
public sealed class LoweredProgramTests
{
    public static TheoryData<string> Names => [.. Models.Keys];

    internal static readonly Dictionary<string, Func<GraphBuilder>> Models = new()
    {
        ["lstm, dense"] = () => HandWritten.LstmThenDense(),
        ["lstm of one unit"] = () => HandWritten.LstmThenDense(1, 1, 1),
        ["gru, reset before"] = () => HandWritten.Network(m => m.GruResetBefore("Gru1", m.Input("x", 3), 5)),
        ["two lstms"] = () => HandWritten.Network(m => m.Lstm("Lstm2", m.Lstm("Lstm1", m.Input("x", 3), 17), 6)),
        ["tokens"] = () => HandWritten.Network(m => m.Dense("Dense1", m.Lstm("Lstm1", m.Token("x", 7), 5), 7)),
        ["embedding"] = HandWritten.Embedded,
        ["the state before the step"] = () => HandWritten.Network(m => Before(m, m.Input("x", 18))),
        ["backwards"] = () => HandWritten.Network(m => m.Lstm("Lstm1", m.Input("x", 3), 5, down: true)),
        ["two directions"] = () => HandWritten.Network(m =>
        {
            var x = m.Input("x", 3);
            return m.Dense("Dense1", m.Apply(new Concat(), m.Lstm("F", x, 5), m.Lstm("B", x, 5, down: true)), 4);
        }),
        ["both ways"] = () => HandWritten.Network(m => m.BothWays("Both1", m.Input("x", 18), 18)),
        ["last step"] = () => HandWritten.Network(m => m.Dense("Dense1", Last(m, m.Lstm("Lstm1", m.Input("x", 3), 5)), 2)),
        ["softmax"] = () => HandWritten.Network(m => Softmax(m, m.Lstm("Lstm1", m.Input("x", 3), 18))),
        ["decoder with memory"] = HandWritten.DecoderWithMemory,
        ["scores of pairs by a network"] = HandWritten.ScoredByNetwork,
        ["a memory that grows"] = () => HandWritten.ReadsItsPast(down: false),
        ["a memory that grows from the end"] = () => HandWritten.ReadsItsPast(down: true),
        ["chosen steps"] = HandWritten.ChosenSteps,
        ["slices"] = () => HandWritten.Network(m => Slices(m, m.Lstm("Lstm1", m.Input("x", 3), 5))),
        ["trained initial state"] = () => HandWritten.Network(m => Accumulated(m, m.Input("x", 5))),
        ["parameters and constants as outputs"] = Leaves,
        ["memory of 3 x 5"] = () => HandWritten.Network(m => m.Memory("Memory1", m.Input("x", 3), 3, 5)),
        ["memory of 20 x 17"] = () => HandWritten.Network(m => m.Memory("Memory1", m.Input("x", 3), 20, 17)),
        ["memory of 4 x 32"] = () => HandWritten.Network(m => m.Memory("Memory1", m.Input("x", 3), 4, 32)),
        ["memory that starts at a parameter"] = () => HandWritten.Network(m => m.Memory("Memory1", m.Input("x", 3), 3, 5, trained: true)),
        ["three steps late"] = () => HandWritten.Network(m => m.Late("Late1", m.Input("x", 3), 5, 3)),
        ["sixteen units, two steps late"] = () => HandWritten.Network(m => m.Late("Late1", m.Input("x", 3), 16, 2)),
        ["three steps late, backwards"] = () => HandWritten.Network(m => m.Late("Late1", m.Input("x", 3), 5, 3, down: true)),
        ["every delay of a register"] = () => HandWritten.Network(m => Remembered(m, m.Input("x", 5), 3)),
        ["rows by token, 3 x 5"] = () => HandWritten.Network(m => m.Parties("Party1", m.Input("x", 3), 3, 5)),
        ["rows by token, 4 x 32"] = () => HandWritten.Network(m => m.Parties("Party1", m.Input("x", 3), 4, 32)),
        ["entries by token"] = () => HandWritten.Network(m =>
        {
            var k = m.Token("k", 7);
            var h = m.Lstm("Lstm1", m.Input("x", 3), 7);
            return m.Apply(new Concat(), m.Apply(new RowAt(1), h, k), m.Apply(new RowAt(1), m.Vector("b", 7), k), m.Apply(new OneHot(), k));
        }),
        ["transposed and diagonal"] = () => HandWritten.Network(m =>
        {
            var v = m.Lstm("Lstm1", m.Input("x", 3), 5);
            var outer = m.Apply(Rearrange.Transpose(3, 5), m.Apply(new OuterProduct(), m.Input("x2", 3), v));
            return m.Apply(new MatrixProduct(Transposed: true), m.Apply(new Concat(), outer, m.Apply(Rearrange.Diagonal(3), m.Vector("d", 3))), m.Apply(new Concat(), v, m.Vector("e", 3)));
        }),
        ["sum over time"] = () => HandWritten.Network(m => m.Apply(new Multiply(), m.Input("x", 5), Last(m, m.Lstm("Lstm1", m.Input("x2", 3), 5)))),
    };

    /// <summary>What leaves at a step is the state that the step begins with.</summary>
    static Value Before(GraphBuilder m, Value x)
    {
        var state = m.State("h", x.Shape.Width);
        var old = state.Results[Delay.Previous];
        m.Close(state, m.Apply(new Tanh(), m.Sum(x, old)), "h");
        return old;
    }

    static Value Last(GraphBuilder m, Value value) =>
        m.Graph.Add(new Delay("t", false), [value, m.Constant(0, value.Shape.Width)], Origin.None).Results[Delay.Final];

    static Value Softmax(GraphBuilder m, Value x)
    {
        int n = x.Shape.Width;
        Value Wide(Value s) => m.Apply(new Broadcast(n), s);
        var e = m.Apply(new Exp(), m.Apply(new Subtract(), x, Wide(m.Apply(new MaxOf(), x))));
        return m.Apply(new Divide(), e, Wide(m.Apply(new Sum(), e)));
    }

    /// <summary>Overlapping parts, in another order, with a constant between.</summary>
    static Value Slices(GraphBuilder m, Value x) => m.Apply(new Concat(), m.Apply(new Slice(2, 3), x), m.Constant(0.5, 2), m.Apply(new Slice(0, 4), x));

    /// <summary>What entered a register one, two, ... steps ago, each through a matrix of its own.</summary>
    static Value Remembered(GraphBuilder m, Value x, int steps)
    {
        m.Layer("Sum1");
        var register = m.State("past", steps * x.Shape.Width);
        var sum = x;
        for (int k = 0; k < steps; k++)
            sum = m.Sum(sum, m.Linear(m.Matrix($"W{k}", 5, 5), m.Apply(new Slice(k * x.Shape.Width, x.Shape.Width), register.Results[Delay.Previous])));
        m.Close(register, m.Apply(new Push(AtEnd: false), register.Results[Delay.Previous], x), "past");
        return m.Apply(new Tanh(), sum);
    }

    static Value Accumulated(GraphBuilder m, Value x)
    {
        m.Layer("Sum1");
        var start = m.Vector("start", x.Shape.Width);
        var delay = m.Delay(start, "t");
        delay.Results[Delay.Previous].Name = "sum";
        return delay.Operands[0] = m.Apply(new Tanh(), m.Sum(x, delay.Results[Delay.Previous]));
    }

    /// <summary>What is the same at every step leaves at every step all the same.</summary>
    static GraphBuilder Leaves()
    {
        var m = new GraphBuilder();
        var t = Space.Steps("t");
        m.Output("y", m.Dense("Dense1", m.Input("x", 3), 4));
        m.Output("bias", m.Vector("v", 4), space: t);
        m.Output("one", m.Constant(1, 18), space: t);
        return m;
    }

    [Theory, MemberData(nameof(Names))]
    public void Agrees_with_the_graph(string name)
    {
        var lengths = new Dictionary<string, int[]> { ["t"] = [3, 5, 0, 4], ["s"] = [2, 1, 3, 6] };
        const int length = 6, rows = 4;
        var inputs = GraphInputs.Random(7, rows, lengths);
        var model = Models[name]();
        var ports = model.Model.Ports[model.Graph.Entry];
        var compiled = RnnCompiler.Compile(model.Model);
        var entry = compiled.Entries[0];

        var reference = Models[name]().Graph;
        Differentiation.Run(reference);
        var graph = new GraphInterpreter(inputs);

        var block = new double[compiled.Homes.Size];
        foreach (var parameter in model.Model.Parameters) Pack(compiled.Homes[parameter.Name], parameter, inputs.Parameter(parameter), block);
        var loops = new LoopInterpreter(ports, length, lengths, block);
        foreach (var port in ports)
        {
            if (port.Role is PortRole.Input or PortRole.InitialState) Fill(loops.Port(port.Name, port.Role), port, inputs, lengths, length, false);
            else Fill(loops.Gradient(port.Name, port.Role), port, inputs, lengths, length, true);
        }

        loops.Run(entry.Forward);
        foreach (var (port, value) in reference.Outputs) Compare(graph, value, port, loops.Port(port.Name, port.Role), lengths, port.Name);
        loops.Run(entry.Backward);
        foreach (var (target, value) in reference.Gradients)
            if (target.Port is { } port) Compare(graph, value, port, loops.Gradient(port.Name, port.Role), lengths, "d" + port.Name);
            else
            {
                var found = Unpack(compiled.Homes[target.Parameter!.Name], target.Parameter, loops.ParameterGradients);
                Same(graph.Get(value, new At(0)), found, "d" + target.Parameter.Name);
            }
    }

    static void Pack(Home home, Parameter parameter, double[] values, double[] block)
    {
        for (int i = 0; i < values.Length; i++) block[At(home, parameter, i)] = values[i];
    }

    static double[] Unpack(Home home, Parameter parameter, double[] block) =>
        [.. Enumerable.Range(0, parameter.Shape.Rows * parameter.Shape.Columns).Select(i => block[At(home, parameter, i)])];

    static int At(Home home, Parameter parameter, int i)
    {
        int r = i / parameter.Shape.Columns, c = i % parameter.Shape.Columns;
        var layout = home.LayoutOf(parameter);
        var (lane, k) = layout.LanesAreColumns ? (c, r) : (r, c);
        return layout.Offset + lane / 16 * layout.BlockStride + k * layout.Step + lane % 16;
    }

    static void Fill(double[] values, Port port, GraphInputs inputs, Dictionary<string, int[]> lengths, int length, bool gradient)
    {
        int width = port.Shape.IsToken ? 1 : port.Shape.Width, rows = lengths["t"].Length;
        for (int row = 0; row < rows; row++)
            for (int t = 0; t < (port.Space.Axis is null ? 1 : length); t++)
                for (int i = 0; i < width; i++)
                    values[(t * rows + row) * width + i] = port.Space.Axis is not { } axis || t < lengths[axis][row] ? inputs.Input(port, gradient, row, t)[i] : 1e30;
    }

    static void Compare(GraphInterpreter graph, Value value, Port port, double[] found, Dictionary<string, int[]> lengths, string what)
    {
        int width = port.Shape.Width, rows = lengths["t"].Length;
        for (int row = 0; row < rows; row++)
            for (int t = 0; t < (port.Space.Axis is { } a ? lengths[a].Max() : 1); t++)
            {
                bool valid = port.Space.Axis is not { } axis || t < lengths[axis][row];
                var expected = valid ? graph.Get(value, new At(row, port.Space.Axis, t)) : new double[width];
                Same(expected, found[((t * rows + row) * width)..((t * rows + row + 1) * width)], $"{what} row {row} step {t}");
            }
    }

    static void Same(double[] expected, double[] found, string what)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - found[i]) <= 1e-11 * Math.Max(1, Math.Abs(expected[i])), $"{what}[{i}]: expected {expected[i]:R}, found {found[i]:R}");
    }
}
