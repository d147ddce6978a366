using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>Which terms of a sum become look-ups.</summary>
public sealed class OneHotProductsTests
{
    [Fact]
    public void Only_products_with_one_hot_vectors_become_look_ups()
    {
        var graph = Sum();
        var (k, x) = (graph.Nodes[0].Result, graph.Nodes[2].Result);
        OneHotProducts.Run(graph);
        var sum = Assert.Single(graph.Nodes, n => n.Op is Linear);
        Assert.Equal([TermKind.Vector, TermKind.Column, TermKind.Product, TermKind.Row, TermKind.Transposed], Linear.TermsOf(sum).Select(t => t.Kind));
        Assert.Equal([k, x, k, x], Linear.TermsOf(sum).Where(t => t.Matrix is not null).Select(t => t.Operand));
        Assert.DoesNotContain(graph.Nodes, n => n.Op is OneHot);
    }

    /// <summary>A one-hot vector as a term itself is a vector.</summary>
    [Fact]
    public void A_one_hot_vector_that_is_added_stays()
    {
        var g = new GraphBuilder();
        g.Output("y", g.Linear(g.Apply(new OneHot(), g.Token("k", 4)), g.Matrix("W", 4, 3), g.Input("x", 3)));
        OneHotProducts.Run(g.Graph);
        Assert.Equal([TermKind.Vector, TermKind.Product], Linear.TermsOf(Assert.Single(g.Graph.Nodes, n => n.Op is Linear)).Select(t => t.Kind));
    }

    /// <summary>A vector, and products of both kinds with a one-hot vector and with another.</summary>
    internal static Graph Sum()
    {
        var g = new GraphBuilder();
        var k = g.Token("k", 5);
        var oneHot = g.Apply(new OneHot(), k);
        var x = g.Input("x", 3);
        return g.Output("y", g.Apply(new Linear(TermKind.Vector, TermKind.Product, TermKind.Product, TermKind.Transposed, TermKind.Transposed),
            g.Vector("b", 4), g.Matrix("W", 4, 5), oneHot, g.Matrix("U", 4, 3), x, g.Matrix("V", 5, 4), oneHot, g.Matrix("Z", 3, 4), x));
    }
}
