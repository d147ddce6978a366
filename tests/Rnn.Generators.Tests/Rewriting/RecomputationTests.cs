using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>Which forward values the backward pass computes again, and which it reads.</summary>
public sealed class RecomputationTests
{
    /// <summary>y = (1 - z) z: the slope reads z and 1 - z, and with z at hand 1 - z is one subtraction.</summary>
    [Fact]
    public void A_cheap_value_of_what_is_read_anyway_is_computed_again()
    {
        var g = new GraphBuilder();
        var z = g.Input("z", 4);
        var rest = g.Apply(new Subtract(), g.Constant(1, 4), z);
        g.Output("y", g.Apply(new Multiply(), rest, z));
        Assert.Equal([z], Tape(g.Graph).Where(v => v.Op is not Constant));
        Assert.Same(rest, g.Graph.Outputs[0].Value.Definition.Operands[0]);
    }

    /// <summary>y = (x + z) w: nothing but the sum needs x and z, so the sum is what is stored.</summary>
    [Fact]
    public void A_cheap_value_of_what_nobody_else_reads_is_stored()
    {
        var g = new GraphBuilder();
        var (sum, w) = (g.Apply(new Add(), g.Input("x", 4), g.Input("z", 4)), g.Input("w", 4));
        g.Output("y", g.Apply(new Multiply(), sum, w));
        Assert.Equal([sum, w], Tape(g.Graph).OrderBy(v => v.Definition.Id));
    }

    /// <summary>y = M * (a b'): a and b are read anyway, and their product is as large as M.</summary>
    [Fact]
    public void An_outer_product_is_computed_again()
    {
        var g = new GraphBuilder();
        var (m, a, b) = (g.Input("M", 6), g.Input("a", 2), g.Input("b", 3));
        g.Output("y", g.Apply(new Multiply(), m, g.Apply(new OuterProduct(), a, b)));
        Assert.Equal([m, a, b], Tape(g.Graph).OrderBy(v => v.Definition.Id));
    }

    /// <summary>y = tanh(z) z: more than two instructions.</summary>
    [Fact]
    public void A_dear_value_is_stored()
    {
        var g = new GraphBuilder();
        var z = g.Input("z", 4);
        var f = g.Apply(new Tanh(), z);
        g.Output("y", g.Apply(new Multiply(), f, z));
        Assert.Equal([z, f], Tape(g.Graph).OrderBy(v => v.Definition.Id));
    }

    /// <summary>A kernel reads what is stored, not what lanes compute.</summary>
    [Fact]
    public void A_cheap_value_that_a_kernel_reads_is_stored()
    {
        var g = new GraphBuilder();
        var z = g.Input("z", 4);
        var rest = g.Apply(new Subtract(), g.Constant(1, 4), z);
        g.Output("y", g.Linear(g.Matrix("W", 2, 4), rest));
        g.Output("square", g.Apply(new Multiply(), z, z));
        Assert.Contains(rest, Tape(g.Graph));
    }

    /// <summary>The forward values that the adjoint reads, parameters aside.</summary>
    static IReadOnlyList<Value> Tape(Graph graph)
    {
        Differentiation.Run(graph);
        Simplify.Run(graph);
        Recomputation.Run(graph);
        Assert.All(graph.Nodes.Where(n => !graph.IsAdjoint(n)), n => Assert.All(n.Operands, o => Assert.False(graph.IsAdjoint(o.Definition))));
        return [.. graph.Nodes.Where(graph.IsAdjoint).SelectMany(n => n.Operands).Where(o => !graph.IsAdjoint(o.Definition) && o.Op is not ParameterOp).Distinct()];
    }
}
