using Rnn.Generators.Autodiff;
using Rnn.Generators.Compiler;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>
/// Every pass of the compiler's list, run before and after: all outputs, and once differentiated all gradients, keep their values on
/// random inputs with ragged rows.
/// </summary>
public sealed class PassTests
{
    static readonly GraphInputs Inputs = GraphInputs.Random(21, 4, new Dictionary<string, int[]> { ["t"] = [3, 0, 4, 1], ["s"] = [2, 3, 1, 3] }, training: true);

    static readonly Dictionary<string, Func<Graph>> Graphs = new()
    {
        ["lstm up"] = () => HandWritten.LstmThenDense(3, 5, 2).Graph,
        ["lstm down"] = () => HandWritten.LstmThenDense(3, 5, 2, down: true).Graph,
        ["gru, reset before"] = () => HandWritten.Network(g => g.GruResetBefore("Gru1", g.Input("x", 3), 4)).Graph,
        ["two directions"] = () => HandWritten.TwoDirections().Graph,
        ["an embedding"] = () => HandWritten.Embedded().Graph,
        ["decoder with a memory"] = () => HandWritten.DecoderWithMemory().Graph,
        ["a memory that grows"] = () => HandWritten.ReadsItsPast(down: false).Graph,
        ["a memory that grows from the end"] = () => HandWritten.ReadsItsPast(down: true).Graph,
        ["chosen steps"] = () => HandWritten.ChosenSteps().Graph,
        ["sums with everything in them"] = Sums,
        ["last step and dropout"] = LastStep,
        ["stopped gradients"] = Stopped,
        ["one-hot vectors"] = OneHotProductsTests.Sum,
        ["two delays of one value"] = () => MergedDelaysTests.TwoDelays(initialState: false),
    };

    public static TheoryData<string> Names => [.. Graphs.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_pass_keeps_every_value(string name)
    {
        var graph = Graphs[name]();
        var gradients = Graphs[name]();
        Differentiation.Run(gradients);
        var outputs = Outputs(graph);
        var expected = outputs.Concat(Gradients(gradients)).ToList();

        OneHotProducts.Run(graph);
        var orientations = Orientations.Of([graph]);
        foreach (var pass in RnnCompiler.ForwardPasses(orientations)) Check(pass, graph, outputs);
        foreach (var pass in RnnCompiler.BatchPasses) Check(pass, graph, outputs);
        Differentiation.Run(graph);
        Compare("differentiation", graph, expected);
        foreach (var pass in RnnCompiler.AdjointPasses(orientations)) Check(pass, graph, expected);
    }

    static void Check(Pass pass, Graph graph, List<(string Name, double[] Values)> expected)
    {
        pass.Run(graph);
        Compare(pass.Name, graph, expected);
    }

    static void Compare(string pass, Graph graph, List<(string Name, double[] Values)> expected)
    {
        var found = Outputs(graph).Concat(Gradients(graph)).ToList();
        Assert.Equal(expected.Select(e => e.Name), found.Select(f => f.Item1));
        foreach (var ((name, values), (_, now)) in expected.Zip(found))
            for (int i = 0; i < values.Length; i++)
                Assert.True(Math.Abs(values[i] - now[i]) <= 1e-11 * Math.Max(1, Math.Abs(values[i])), $"{pass} changes {name}[{i}] from {values[i]:G9} to {now[i]:G9}\n{graph}");
    }

    static List<(string, double[])> Outputs(Graph graph)
    {
        var interpreter = new GraphInterpreter(Inputs);
        return [.. graph.Outputs.Select(o => ($"{o.Port.Role} {o.Port.Name}", interpreter.AllIn(o.Value, o.Port.Space)))];
    }

    static List<(string, double[])> Gradients(Graph graph)
    {
        var interpreter = new GraphInterpreter(Inputs);
        return [.. graph.Gradients
            .Select(g => ($"d {g.Target}", interpreter.AllIn(g.Value, g.Target.Port?.Space ?? Space.Once)))
            .OrderBy(g => g.Item1, StringComparer.Ordinal)];
    }

    /// <summary>Products, vectors, products of a parameter read twice, and terms of every space in one sum.</summary>
    static Graph Sums()
    {
        var g = new GraphBuilder();
        var x = g.Input("x", 3);
        var state = g.State("h", 4);
        var h = state.Results[Delay.Previous];
        var u = g.Matrix("U", 4, 4);
        var gate = g.Apply(new Sigmoid(), g.Linear(u, h, g.Vector("b", 4), g.Matrix("W", 4, 3), x));
        var peephole = g.Apply(new Multiply(), g.Vector("p", 4), gate);
        var product = g.Apply(new Linear(TermKind.Transposed), u, g.Apply(new Multiply(), gate, h));
        var sum = g.Apply(new Add(), g.Apply(new Add(), peephole, product), g.Apply(new Add(), g.Linear(g.Matrix("Z", 4, 2), g.Input("z", 2, Space.Rows)), g.Linear(g.Matrix("V", 4, 3), x)));
        var next = g.Apply(new Tanh(), g.Apply(new Add(), sum, g.Apply(new Add(), h, g.Constant(0, 4))));
        g.Close(state, next, "h");
        return g.Output("y", g.Apply(new Add(), next, gate));
    }

    static Graph LastStep()
    {
        var g = new GraphBuilder();
        var state = g.State("h", 4);
        var dropped = g.Apply(new Multiply(), g.Input("x", 3), g.Apply(new Draw(0, 3, "t", 0.75f, 4f / 3, 1)));
        var next = g.Apply(new Tanh(), g.Linear(g.Matrix("W", 4, 3), dropped, g.Matrix("U", 4, 4), g.Apply(new Multiply(), state.Results[Delay.Previous], g.Apply(new Draw(1, 4, null, 0.5f, 2, 1)))));
        g.Close(state, next, "h");
        var last = g.Delay(g.Constant(0, 4), "t");
        last.Operands[0] = next;
        return g.Output("y", g.Linear(g.Vector("d", 2), g.Matrix("V", 2, 4), last.Results[Delay.Final]));
    }

    static Graph Stopped()
    {
        var g = new GraphBuilder();
        var state = g.State("h", 4);
        var next = g.Apply(new Tanh(), g.Linear(g.Matrix("W", 4, 3), g.Input("x", 3), g.Matrix("U", 4, 4), g.Apply(new StopGradient(), state.Results[Delay.Previous])));
        g.Close(state, next, "h");
        return g.Output("y", g.Apply(new Multiply(), next, g.Apply(new StopGradient(), next)));
    }
}
