using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Autodiff;

/// <summary>Every op's adjoint against central differences of what the op means; rows of length 3, 0 and 2.</summary>
public sealed class OpAdjointTests
{
    static readonly GraphInputs Inputs = GraphInputs.Random(5, 3, new Dictionary<string, int[]> { ["t"] = [3, 0, 2], ["s"] = [2, 4, 0] });

    static readonly Dictionary<string, Func<GraphBuilder, Value>> Rows = new()
    {
        ["flush"] = g => g.Apply(new Flush(), g.Input("x", 5)),
        ["abs"] = g => g.Apply(new Abs(), g.Input("x", 5)),
        ["add"] = g => g.Apply(new Add(), g.Input("x", 5), g.Vector("b", 5)),
        ["again"] = g => g.Apply(new Again("t'", "t"), g.Apply(new Tanh(), g.Apply(new Again("t", "t'"), g.Input("x", 5)))),
        ["broadcast"] = g => g.Apply(new Broadcast(5), g.Input("x", 1)),
        ["clamp"] = g => g.Apply(new Clamp(-0.5f, 0.3f), g.Input("x", 9)),
        ["concat"] = g => g.Apply(new Concat(), g.Input("x", 5), g.Vector("b", 2), g.Input("z", 3, Space.Rows)),
        ["copy"] = g => g.Apply(new Multiply(), g.Apply(new Copy(), g.Input("x", 5)), g.Vector("b", 5)),
        ["constant"] = g => g.Apply(new Multiply(), g.Constant(0.7, 5), g.Input("x", 5)),
        ["delay"] = DelayedSum,
        ["distinct_tokens"] = PerToken,
        ["distribute"] = PerToken,
        ["divide"] = g => g.Apply(new Divide(), g.Input("x", 5), g.Apply(new Exp(), g.Vector("b", 5))),
        ["draw"] = g => g.Apply(new Multiply(), g.Input("x", 5), g.Apply(new Draw(0, 5, "t", 0.5f, 2, 1))),
        ["equal"] = Chosen,
        ["erf"] = g => g.Apply(new Erf(), g.Input("x", 5)),
        ["exp"] = g => g.Apply(new Exp(), g.Input("x", 5)),
        ["fma"] = g => g.Apply(new MultiplyAdd(), g.Input("x", 5), g.Vector("a", 5), g.Vector("b", 5)),
        ["greater"] = g => Masked(g, new Greater()),
        ["greater_or_equal"] = g => Masked(g, new GreaterOrEqual()),
        ["input"] = g => g.Input("x", 5),
        ["less"] = g => Masked(g, new Less()),
        ["less_or_equal"] = g => Masked(g, new LessOrEqual()),
        ["linear"] = g => g.Linear(g.Vector("b", 4), g.Matrix("W", 4, 5), g.Input("x", 5), g.Matrix("U", 4, 3), g.Token("k", 3)),
        ["log"] = g => g.Apply(new Log(), g.Apply(new Exp(), g.Input("x", 5))),
        ["matrix_product"] = g => g.Apply(new MatrixProduct(Transposed: false), g.Input("x", 6), g.Input("z", 3)),
        ["matrix_times"] = g => g.Apply(new Multiply(), g.Apply(new MatrixTimes(2), g.Input("x", 6), g.Apply(new Add(), g.Input("z", 8, Space.Rows), g.Vector("b", 8))), g.Vector("a", 12)),
        ["max"] = g => g.Apply(new Max(), g.Input("x", 5), g.Vector("b", 5)),
        ["max_of"] = Softmax,
        ["max_over"] = SoftmaxOverSteps,
        ["min"] = g => g.Apply(new Min(), g.Input("x", 5), g.Vector("b", 5)),
        ["multiply"] = g => g.Apply(new Multiply(), g.Input("x", 5), g.Input("z", 5, Space.Rows)),
        ["negate"] = g => g.Apply(new Negate(), g.Input("x", 5)),
        ["one_hot"] = g => g.Linear(g.Matrix("W", 4, 5), g.Apply(new OneHot(), g.Token("k", 5))),
        ["outer_product"] = g => g.Apply(new OuterProduct(), g.Input("x", 3), g.Input("z", 2)),
        ["parameter"] = g => g.Apply(new Add(), g.Vector("b", 5), g.Input("x", 5)),
        ["rearrange"] = g => g.Apply(new Multiply(), g.Apply(Rearrange.Transpose(2, 3), g.Input("x", 6)), g.Vector("b", 6)),
        ["row_at"] = g => g.Apply(new RowAt(3), g.Input("M", 6, Space.Rows), g.Token("k", 2)),
        ["with_row"] = g => g.Apply(new Multiply(), g.Apply(new WithRow(), g.Input("M", 6, Space.Rows), g.Input("x", 3), g.Token("k", 2)), g.Vector("b", 6)),
        ["patches"] = g => g.Apply(new Multiply(), g.Apply(new Patches(new Window(3, 2, 2, 2, 2, 1, 2, 2), Back: false), g.Input("x", 12)), g.Vector("b", 32)),
        ["push"] = g => g.Apply(new Multiply(), g.Apply(new Push(AtEnd: false), g.Apply(new Push(AtEnd: true), g.Input("z", 6, Space.Rows), g.Input("y", 3)), g.Input("x", 2)), g.Vector("b", 6)),
        ["remember"] = Remembered,
        ["relu"] = g => g.Apply(new Relu(), g.Input("x", 5)),
        ["reorder"] = g => g.Apply(new Multiply(), g.Input("x", 5), g.Apply(new Reorder("t"), g.Input("z", 5, Space.Rows))),
        ["sigmoid"] = g => g.Apply(new Sigmoid(), g.Input("x", 5)),
        ["slice"] = g => g.Apply(new Slice(1, 3), g.Input("x", 5)),
        ["copy"] = g => g.Apply(new Copy(), g.Input("x", 5)),
        ["spread"] = g => g.Apply(new Multiply(), g.Apply(new Spread(Space.Steps("t")), g.Input("z", 5, Space.Rows)), g.Vector("b", 5)),
        ["sqrt"] = g => g.Apply(new Sqrt(), g.Apply(new Exp(), g.Input("x", 5))),
        ["step_at"] = g => g.Apply(new Multiply(), g.Apply(new StepAt("s"), g.Input("x", 5, Space.Steps("s")), g.Token("k", 4)), g.Apply(new StepAt("t"), g.Input("z", 5), g.Token("l", 4))),
        ["step_number"] = Chosen,
        ["token_number"] = Chosen,
        ["subtract"] = g => g.Apply(new Subtract(), g.Input("x", 5), g.Vector("b", 5)),
        ["sum"] = g => g.Apply(new Sum(), g.Input("x", 5)),
        ["sum_over"] = g => g.Apply(new SumOver(Space.Rows), g.Apply(new Multiply(), g.Input("x", 5), g.Vector("b", 5))),
        ["tanh"] = g => g.Apply(new Tanh(), g.Input("x", 5)),
        ["where"] = g => g.Apply(new Where(), g.Apply(new Greater(), g.Input("x", 5), g.Constant(0, 5)), g.Vector("a", 5), g.Input("y", 5)),
    };

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Adjoint_is_the_slope(string name) => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        return g.Output("y", Rows[name](g));
    }, Inputs);

    /// <summary>Products whose operand does not change with the step, read where it does, and sums that take steps away again.</summary>
    [Fact]
    public void Adjoint_of_a_sum_over_steps_counts_every_step() => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        var projected = g.Linear(g.Vector("b", 4), g.Matrix("W", 4, 5), g.Input("x", 5), g.Matrix("U", 4, 3), g.Input("z", 3, Space.Rows));
        return g.Output("y", g.Apply(new SumOver(Space.Rows), projected));
    }, Inputs);

    [Fact]
    public void Transposed_product_and_row_of_a_table() => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        return g.Output("y", g.Apply(new Linear(TermKind.Transposed, TermKind.Row), g.Matrix("W", 5, 4), g.Input("x", 5), g.Matrix("E", 3, 4), g.Token("k", 3)));
    }, Inputs);

    /// <summary>A matrix of the row, vectors of the step and of the model: gradients are summed over what they are read in.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Products_with_a_matrix_of_a_larger_and_a_smaller_space(bool transposed) => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        var matrix = g.Apply(new Add(), g.Input("M", 6, Space.Rows), g.Apply(new OuterProduct(), g.Vector("a", 2), g.Input("z", 3, Space.Rows)));
        var product = g.Apply(new MatrixProduct(transposed), matrix, g.Input("x", transposed ? 2 : 3));
        return g.Output("y", g.Apply(new Multiply(), product, g.Apply(new MatrixProduct(transposed), matrix, g.Vector("b", transposed ? 2 : 3))));
    }, Inputs);

    /// <summary>The way back is an op too: its slope is the way there.</summary>
    [Fact]
    public void Patches_back() => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        return g.Output("y", g.Apply(new Multiply(), g.Apply(new Patches(new Window(3, 2, 2, 2, 2, 1, 2, 2), Back: true), g.Input("x", 32)), g.Vector("b", 12)));
    }, Inputs);

    [Theory, InlineData(0, 3), InlineData(2, 3), InlineData(0, 5)]
    public void Slice_at_an_end(int start, int count) => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        return g.Output("y", g.Apply(new Slice(start, count), g.Input("x", 5)));
    }, Inputs);

    /// <summary>A vector of two is the smallest that a scalar's gradient must be widened to.</summary>
    [Theory, InlineData(1), InlineData(2)]
    public void Sum_of_few(int width) => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        return g.Output("y", g.Apply(new Sum(), g.Input("x", width)));
    }, Inputs);

    /// <summary>Nothing flows into the last step but what its own output brings.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Delay_whose_end_nobody_reads(bool down) => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        var state = g.State("h", 5, down);
        state.Operands[0] = g.Apply(new Tanh(), g.Apply(new Add(), state.Results[Delay.Previous], g.Input("x", 5)));
        return g.Output("y", state.Operands[0]);
    }, Inputs);

    /// <summary>The last step of every row: only the last one's gradient is not zero.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Delay_of_which_only_the_end_is_read(bool down) => AdjointCheck.Run(() =>
    {
        var g = new GraphBuilder();
        var state = g.State("h", 5, down);
        state.Operands[0] = g.Input("x", 5);
        return g.Output("y", state.Results[Delay.Final]);
    }, Inputs);

    [Fact]
    public void Nothing_flows_back_through_a_stop()
    {
        var g = new GraphBuilder();
        var graph = g.Output("y", g.Apply(new StopGradient(), g.Input("x", 5)));
        Rnn.Generators.Autodiff.Differentiation.Run(graph);
        Assert.Empty(graph.Gradients);
    }

    /// <summary>Every op that a front end may use has a row here and a meaning; gradients of tables are made by differentiation alone.</summary>
    [Fact]
    public void Every_op_has_a_row()
    {
        var ops = typeof(Op).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Op)) && !t.IsAbstract).Select(t => t.Name);
        var rows = Rows.Keys.Select(n => n.Replace("_", "")).Concat(["multiplyadd", "inputop", "parameterop", "outersum", "scattersum", "collect", "stepsum", "stopgradient"]);
        Assert.Equal([], ops.Select(o => o.ToLowerInvariant()).Except(rows));
    }

    static Value DelayedSum(GraphBuilder g)
    {
        var h = g.State("h", 5);
        var next = g.Apply(new Tanh(), g.Apply(new Add(), h.Results[Delay.Previous], g.Input("x", 5)));
        g.Close(h, next, "h");
        return next;
    }

    /// <summary>A layer of an embedding, once for each token that occurs.</summary>
    static Value PerToken(GraphBuilder g)
    {
        var tokens = g.Graph.Add(new DistinctTokens("k"), [g.Token("k", 3)], Origin.None);
        return g.Apply(new Distribute(), g.Apply(new Tanh(), g.Linear(g.Vector("b", 4), g.Matrix("W", 4, 5), g.Row("E", tokens.Results[DistinctTokens.List], 5))), tokens.Results[DistinctTokens.Place]);
    }

    static Value Masked(GraphBuilder g, Op compare) => g.Apply(new Multiply(), g.Apply(compare, g.Input("x", 5), g.Vector("b", 5)), g.Input("z", 5));

    /// <summary>Each step reads what the others have left before it in scans of both directions.</summary>
    static Value Remembered(GraphBuilder g)
    {
        var (x, z) = (g.Input("x", 5), g.Input("z", 5));
        return g.Sum(Read(false), Read(true));

        Value Read(bool down)
        {
            var each = g.Memory(down ? "later" : "earlier", 5, down);
            g.Leave(each, x);
            return g.Apply(new SumOver(Space.Steps("t")), g.Apply(new Multiply(), each, z));
        }
    }

    /// <summary>The element of a sequence that a token chooses at each step of another one; a token of no step chooses nothing.</summary>
    static Value Chosen(GraphBuilder g)
    {
        var chosen = g.Apply(new Equal(), g.Apply(new TokenNumber(), g.Token("k", 4)), g.Apply(new StepNumber("s")));
        return g.Apply(new SumOver(Space.Steps("t")), g.Apply(new Where(), g.Apply(new Broadcast(5), chosen), g.Input("x", 5, Space.Steps("s")), g.Constant(0, 5)));
    }

    static Value Softmax(GraphBuilder g)
    {
        var x = g.Input("x", 5);
        var e = g.Apply(new Exp(), g.Apply(new Subtract(), x, g.Apply(new Broadcast(5), g.Apply(new MaxOf(), x))));
        return g.Apply(new Divide(), e, g.Apply(new Broadcast(5), g.Apply(new Sum(), e)));
    }

    static Value SoftmaxOverSteps(GraphBuilder g)
    {
        var x = g.Input("x", 5);
        var e = g.Apply(new Exp(), g.Apply(new Subtract(), x, g.Apply(new MaxOver(Space.Rows), x)));
        return g.Apply(new Divide(), e, g.Apply(new SumOver(Space.Rows), e));
    }
}
