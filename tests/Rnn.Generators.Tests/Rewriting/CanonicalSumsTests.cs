using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>The order that every sum gets, and what is fused; <see cref="PassTests"/> holds that values stay.</summary>
public sealed class CanonicalSumsTests
{
    /// <summary>
    /// What is the same at every step, what changes with the step, what depends on the loop; vectors before products, and the loop's own
    /// vectors last of all. The order in which the sum was written matters only within a group.
    /// </summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Terms_stand_in_canonical_order(bool reversed)
    {
        var g = new GraphBuilder();
        var state = g.State("h", 4);
        var h = state.Results[Delay.Previous];
        Value[][] terms =
        [
            [g.Apply(new Multiply(), g.Vector("p", 4), h)], [g.Matrix("U", 4, 4), h], [g.Matrix("W", 4, 3), g.Input("x", 3)],
            [g.Input("v", 4)], [g.Matrix("Z", 4, 2), g.Input("z", 2, Space.Rows)], [g.Vector("b", 4)],
        ];
        if (reversed) Array.Reverse(terms);
        g.Close(state, g.Apply(new Tanh(), g.Linear([.. terms.SelectMany(t => t)])), "h");

        CanonicalSums.Run(g.Graph);

        Assert.Equal(["b", "Z", "v", "W", "U"], TermsOf(Assert.Single(g.Graph.Nodes, n => n.Op is Linear)));
        var last = Assert.Single(g.Graph.Nodes, n => n.Op is MultiplyAdd);
        Assert.Equal("p", NameOf(last.Operands[0]));
        Assert.IsType<Linear>(last.Operands[2].Op);
    }

    [Fact]
    public void Terms_of_one_group_keep_their_order()
    {
        var g = new GraphBuilder();
        var (x, y) = (g.Input("x", 3), g.Input("y", 3));
        g.Output("y", g.Linear(g.Matrix("B", 4, 3), y, g.Input("v", 4), g.Matrix("A", 4, 3), x, g.Input("u", 4)));
        CanonicalSums.Run(g.Graph);
        Assert.Equal(["v", "u", "B", "A"], TermsOf(Assert.Single(g.Graph.Nodes, n => n.Op is Linear)));
    }

    [Fact]
    public void A_sum_inside_a_sum_is_a_part_of_it()
    {
        var g = new GraphBuilder();
        var inner = g.Apply(new Add(), g.Linear(g.Matrix("A", 4, 3), g.Input("x", 3)), g.Vector("b", 4));
        g.Output("y", g.Linear(inner, g.Matrix("B", 4, 3), g.Input("z", 3)));
        CanonicalSums.Run(g.Graph);
        Assert.Equal(["b", "A", "B"], TermsOf(Assert.Single(g.Graph.Nodes, n => n.Op is Linear)));
    }

    /// <summary>The second product reads the sum as its operand: two chains, whatever else the second one sums.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void A_sum_that_a_product_reads_is_a_chain_of_its_own(bool bias)
    {
        var g = new GraphBuilder();
        var inner = g.Apply(new Add(), g.Linear(g.Matrix("A", 4, 3), g.Input("x", 3)), g.Vector("b", 4));
        var outer = g.Matrix("B", 5, 4);
        g.Output("y", bias ? g.Linear(g.Vector("c", 5), outer, inner) : g.Linear(outer, inner));
        CanonicalSums.Run(g.Graph);
        Assert.Equal([["b", "A"], bias ? ["c", "B"] : ["B"]], g.Graph.Nodes.Where(n => n.Op is Linear).Select(TermsOf));
        Assert.DoesNotContain(g.Graph.Nodes, n => n.Op is Add);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_product_of_entries_and_what_is_added_are_one_op(bool productFirst)
    {
        var g = new GraphBuilder();
        var (x, y, z) = (g.Input("x", 4), g.Input("y", 4), g.Input("z", 4));
        var product = g.Apply(new Multiply(), x, y);
        g.Output("y", productFirst ? g.Apply(new Add(), product, z) : g.Apply(new Add(), z, product));
        CanonicalSums.Run(g.Graph);
        Assert.Equal([x, y, z], Assert.Single(g.Graph.Nodes, n => n.Op is not InputOp).Operands);
    }

    [Fact]
    public void A_product_that_others_read_too_stays()
    {
        var g = new GraphBuilder();
        var product = g.Apply(new Multiply(), g.Input("x", 4), g.Input("y", 4));
        g.Output("p", product);
        g.Output("y", g.Apply(new Add(), product, g.Input("z", 4)));
        CanonicalSums.Run(g.Graph);
        Assert.DoesNotContain(g.Graph.Nodes, n => n.Op is MultiplyAdd);
    }

    static List<string> TermsOf(Node node) => [.. Linear.TermsOf(node).Select(t => NameOf(t.Matrix ?? t.Operand))];

    static string NameOf(Value value) => value.Op switch
    {
        ParameterOp p => p.Parameter.Name,
        InputOp i => i.Port.Name,
        var op => op.Name,
    };
}
