using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>What is computed once for each distinct token; that it keeps its value is a matter of <see cref="PassTests"/>.</summary>
public sealed class TokenFunctionsTests
{
    [Fact]
    public void Products_of_an_embedding_are_done_once_for_each_token()
    {
        var graph = HandWritten.Network(g => g.Lstm("Lstm1", g.Row("E", g.Token("x", 6), 5), 4)).Graph;
        TokenFunctions.Run(graph);
        var products = graph.Nodes.Where(n => n.Op is Linear { Terms: [TermKind.Product] } && n.Operands[1].Op is Linear).ToList();
        Assert.Equal(4, products.Count);
        Assert.All(products, p => Assert.True(p.Result.Space.IsDistinct));
        Assert.Equal(4, graph.Nodes.Count(n => n.Op is Distribute));
    }

    [Fact]
    public void A_row_that_others_read_too_is_read_at_every_step_as_well()
    {
        var graph = HandWritten.Embedded().Graph;
        TokenFunctions.Run(graph);
        Assert.Equal(["distinct x", "t"], graph.Nodes.Where(n => n.Op is Linear { Terms: [TermKind.Row] }).Select(n => n.Result.Space.Axis).Order());
        Assert.Single(graph.Nodes, n => n.Op is DistinctTokens);
        // tanh of the layer between belongs to the token, too: what leaves is the product behind it
        Assert.Contains(graph.Nodes, n => n.Op is Tanh && n.Result.Space.IsDistinct);
    }

    [Fact]
    public void A_row_without_products_stays_a_row()
    {
        var graph = HandWritten.Network(g => g.Apply(new Tanh(), g.Row("E", g.Token("x", 6), 5))).Graph;
        TokenFunctions.Run(graph);
        Assert.DoesNotContain(graph.Nodes, n => n.Op is DistinctTokens);
    }

    [Fact]
    public void What_is_drawn_anew_at_every_step_is_no_function_of_the_token()
    {
        var graph = HandWritten.Network(g => g.Dense("Dense1", g.Apply(new Multiply(), g.Row("E", g.Token("x", 6), 5), g.Apply(new Draw(0, 5, "t", 0.75f, 4f / 3, 1))), 4)).Graph;
        TokenFunctions.Run(graph);
        Assert.DoesNotContain(graph.Nodes, n => n.Op is DistinctTokens);
    }

    /// <summary>The gradient at each step is one of the step's own value.</summary>
    [Fact]
    public void What_a_trace_wants_the_gradient_of_stays_at_its_step()
    {
        var g = new GraphBuilder();
        var x = g.Row("E", g.Token("x", 6), 5);
        var trace = new Port("x", PortRole.Trace, x.Shape, x.Space);
        g.Graph.Outputs.Add((trace with { Gradient = trace with { Role = PortRole.TracedGradient } }, x));
        g.Output("y", g.Dense("Dense1", x, 4));
        TokenFunctions.Run(g.Graph);
        Assert.DoesNotContain(g.Graph.Nodes, n => n.Op is DistinctTokens);
    }

    /// <summary>A sequence that reads itself has its steps twice; what comes before is still done once for each token.</summary>
    [Fact]
    public void The_steps_of_a_sequence_under_a_second_name_are_steps()
    {
        var graph = HandWritten.Network(g =>
        {
            var dense = g.Dense("Dense1", g.Row("E", g.Token("x", 6), 5), 4);
            return g.Apply(new Again("t'", "t"), g.Dense("Dense2", g.Apply(new Again("t", "t'"), dense), 3));
        }).Graph;
        TokenFunctions.Run(graph);
        Assert.Equal(Space.Steps("t'"), Assert.Single(graph.Nodes, n => n.Op is Again { To: "t'" }).Result.Space);
        Assert.Single(graph.Nodes, n => n.Op is Distribute);
    }

    [Fact]
    public void A_one_hot_token_has_no_product_to_save()
    {
        var graph = HandWritten.TwoDirections().Graph;
        TokenFunctions.Run(graph);
        Assert.DoesNotContain(graph.Nodes, n => n.Op is DistinctTokens);
    }
}
