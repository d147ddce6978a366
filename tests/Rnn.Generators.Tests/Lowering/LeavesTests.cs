using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Lowering;

/// <summary>Which readers of constants and parameters get a copy with a place, and which make the value for themselves.</summary>
public sealed class LeavesTests
{
    [Fact]
    public void Lanes_make_leaves_for_themselves()
    {
        var g = new GraphBuilder();
        var (two, b) = (g.Constant(2, 4), g.Vector("b", 4));
        var sum = g.Apply(new Add(), g.Apply(new Multiply(), g.Input("x", 4), two), b);
        g.Output("y", sum);
        Leaves.Materialise(g.Graph);
        Assert.DoesNotContain(g.Graph.Nodes, n => n.Op is Copy);
    }

    [Fact]
    public void A_kernel_reads_a_copy()
    {
        var g = new GraphBuilder();
        var two = g.Constant(2, 3);
        var product = g.Linear(g.Vector("b", 4), g.Matrix("W", 4, 3), two);
        g.Output("y", g.Apply(new Concat(), product, g.Vector("c", 2)));
        Leaves.Materialise(g.Graph);
        Assert.IsType<Copy>(product.Definition.Operands[2].Op);
        Assert.IsType<Copy>(g.Graph.Nodes.Single(n => n.Op is Concat).Operands[1].Op);
    }

    [Fact]
    public void A_chain_starts_from_the_place_of_its_bias()
    {
        var g = new GraphBuilder();
        var b = g.Vector("b", 4);
        var product = g.Linear(b, g.Matrix("W", 4, 3), g.Input("x", 3));
        g.Output("y", product);
        Leaves.Materialise(g.Graph);
        Assert.Same(b, product.Definition.Operands[0]);
    }

    [Fact]
    public void A_state_that_starts_at_zero_needs_no_place_to_start_from()
    {
        Assert.IsType<Constant>(Start(g => g.Constant(0, 4)).Op);
        Assert.IsType<Copy>(Start(g => g.Constant(1, 4)).Op);
        Assert.IsType<Copy>(Start(g => g.Vector("start", 4)).Op);
    }

    [Fact]
    public void A_zero_that_a_kernel_reads_has_a_place()
    {
        var g = new GraphBuilder();
        g.Output("y", g.Apply(new Concat(), g.Input("x", 3), g.Constant(0, 2)));
        Leaves.Materialise(g.Graph);
        Assert.IsType<Copy>(g.Graph.Nodes.Single(n => n.Op is Concat).Operands[1].Op);
    }

    /// <summary>A port that has a value at every step gets one at every step; what is there already leaves as it is.</summary>
    [Fact]
    public void Ports_get_what_their_space_promises()
    {
        var g = new GraphBuilder();
        var x = g.Apply(new Tanh(), g.Input("x", 4));
        g.Output("y", x);
        g.Graph.Outputs.Add((new("b", Rnn.Generators.Ir.PortRole.Output, Shape.Vector(4), Space.Steps("t")), g.Vector("b", 4)));
        Leaves.Materialise(g.Graph);
        Assert.Same(x, g.Graph.Outputs[0].Value);
        Assert.Equal(new Spread(Space.Steps("t")), g.Graph.Outputs[1].Value.Op);
    }

    static Value Start(Func<GraphBuilder, Value> start)
    {
        var g = new GraphBuilder();
        var state = g.Delay(start(g), "t");
        state.Operands[0] = g.Apply(new Tanh(), state.Results[Delay.Previous]);
        g.Output("y", state.Operands[0]);
        Leaves.Materialise(g.Graph);
        return state.Operands[1];
    }
}
