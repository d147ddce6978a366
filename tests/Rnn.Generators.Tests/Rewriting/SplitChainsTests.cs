using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>Where chains are cut. A link is written as its terms, each with its matrix; the links of a chain stand in order.</summary>
public sealed class SplitChainsTests
{
    [Fact]
    public void A_link_has_one_product()
    {
        var g = new GraphBuilder();
        g.Output("y", g.Linear(g.Vector("b", 4), g.Matrix("A", 4, 3), g.Input("x", 3), g.Matrix("B", 4, 3), g.Input("z", 3), g.Matrix("C", 4, 3), g.Input("w", 3)));
        Assert.Equal(["Vector, Product A", "Vector, Product B", "Vector, Product C"], Links(g.Graph));
    }

    [Fact]
    public void Without_a_vector_the_first_link_is_a_product_alone()
    {
        var g = new GraphBuilder();
        g.Output("y", g.Linear(g.Matrix("A", 4, 3), g.Input("x", 3), g.Matrix("B", 4, 3), g.Input("z", 3)));
        Assert.Equal(["Product A", "Vector, Product B"], Links(g.Graph));
    }

    [Fact]
    public void What_is_a_link_already_keeps_its_node()
    {
        var g = new GraphBuilder();
        var x = g.Input("x", 3);
        var (one, two) = (g.Linear(g.Matrix("A", 4, 3), x), g.Linear(g.Vector("b", 4), g.Matrix("B", 4, 3), x));
        g.Output("one", one);
        g.Output("two", two);
        Links(g.Graph);
        Assert.Equal([one, two], g.Graph.Outputs.Select(o => o.Value));
    }

    [Fact]
    public void Vectors_before_the_first_product_are_added_up()
    {
        var g = new GraphBuilder();
        g.Output("y", g.Linear(g.Vector("a", 4), g.Input("v", 4), g.Matrix("A", 4, 3), g.Input("x", 3)));
        Assert.Equal(["Vector, Product A"], Links(g.Graph));
        Assert.Single(g.Graph.Nodes, n => n.Op is Add);
    }

    /// <summary>Products through a transposed copy are one product over stacked operands; one that is read at home is not among them.</summary>
    [Fact]
    public void Products_through_transposed_copies_stay_together()
    {
        var g = Transposed(out var x);
        g.Output("y", g.Apply(new Linear(TermKind.Transposed, TermKind.Transposed, TermKind.Product, TermKind.Transposed),
            MatrixOf(g, "A"), x, MatrixOf(g, "B"), x, g.Matrix("D", 3, 3), g.Input("z", 3), MatrixOf(g, "C"), x));
        Assert.Equal(["Transposed A, Transposed B", "Vector, Product D", "Vector, Transposed C"], Links(g.Graph).Skip(3));
    }

    /// <summary>What does not depend on the loop is computed before it.</summary>
    [Fact]
    public void Transposed_products_are_cut_where_the_loop_begins()
    {
        var g = Transposed(out var x);
        var state = g.State("h", 4);
        var next = g.Apply(new Linear(TermKind.Transposed, TermKind.Transposed), MatrixOf(g, "A"), x, MatrixOf(g, "B"), state.Results[Delay.Previous]);
        g.Close(state, g.Apply(new Concat(), next, g.Constant(0, 1)), "h");
        Assert.Equal(["Transposed A", "Vector, Transposed B"], Links(g.Graph).Skip(3));
    }

    [Fact]
    public void After_differentiation_forward_nodes_stay()
    {
        var g = Transposed(out var x);
        g.Output("y", g.Apply(new Linear(TermKind.Transposed, TermKind.Transposed), MatrixOf(g, "A"), x, MatrixOf(g, "B"), x));
        Links(g.Graph);
        Differentiation.Run(g.Graph);
        var before = g.Graph.Nodes.Where(n => !g.Graph.IsAdjoint(n)).ToList();
        Links(g.Graph);
        Assert.Equal(before, g.Graph.Nodes.Where(n => !g.Graph.IsAdjoint(n)));
    }

    /// <summary>Matrices A, B, C [4 x 3], each multiplied with something first, so that their lanes are rows; and x [4].</summary>
    static GraphBuilder Transposed(out Value x)
    {
        var g = new GraphBuilder();
        foreach (var name in new[] { "A", "B", "C" }) g.Output("at home " + name, g.Linear(g.Matrix(name, 4, 3), g.Input("x" + name, 3)));
        x = g.Input("x", 4);
        return g;
    }

    static Value MatrixOf(GraphBuilder g, string name) => g.Graph.Nodes.Single(n => n.Op is ParameterOp p && p.Parameter.Name == name).Result;

    static List<string> Links(Graph graph)
    {
        SplitChains.Run(graph, Orientations.Of([graph]));
        return [.. graph.Nodes.Where(n => n.Op is Linear).Select(n => string.Join(", ", Linear.TermsOf(n).Select(t => t.Matrix is { } m ? $"{t.Kind} {Orientations.NameOf(m)}" : $"{t.Kind}")))];
    }
}
