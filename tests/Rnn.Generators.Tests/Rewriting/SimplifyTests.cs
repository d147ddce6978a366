using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>Each rule on the smallest graph it is for, and on the nearest graph that it is not for.</summary>
public sealed class SimplifyTests
{
    /// <summary>Expressions in x [3] that are x.</summary>
    static readonly Dictionary<string, Func<GraphBuilder, Value, Value>> Same = new()
    {
        ["x + 0"] = (g, x) => g.Apply(new Add(), x, g.Constant(0, 3)),
        ["0 + x"] = (g, x) => g.Apply(new Add(), g.Constant(0, 3), x),
        ["x - 0"] = (g, x) => g.Apply(new Subtract(), x, g.Constant(0, 3)),
        ["x * 1"] = (g, x) => g.Apply(new Multiply(), x, g.Constant(1, 3)),
        ["1 * x"] = (g, x) => g.Apply(new Multiply(), g.Constant(1, 3), x),
        ["-(-x)"] = (g, x) => g.Apply(new Negate(), g.Apply(new Negate(), x)),
        ["all entries"] = (g, x) => g.Apply(new Slice(0, 3), x),
        ["one part"] = (g, x) => g.Apply(new Concat(), x),
        ["one term"] = (g, x) => g.Apply(new Linear(TermKind.Vector), x),
        ["over nothing"] = (g, x) => g.Apply(new SumOver(Space.Steps("t")), x),
    };

    /// <summary>Expressions in s [1] that are s.</summary>
    static readonly Dictionary<string, Func<GraphBuilder, Value, Value>> SameScalar = new()
    {
        ["sum of one"] = (g, s) => g.Apply(new Sum(), s),
        ["largest of one"] = (g, s) => g.Apply(new MaxOf(), s),
        ["spread over one"] = (g, s) => g.Apply(new Broadcast(1), s),
    };

    /// <summary>Expressions that are a constant.</summary>
    static readonly Dictionary<string, (Func<GraphBuilder, Value, Value> Of, double Value, int Width)> Constants = new()
    {
        ["0 * x"] = ((g, x) => g.Apply(new Multiply(), g.Constant(0, 3), x), 0, 3),
        ["x * 0"] = ((g, x) => g.Apply(new Multiply(), x, g.Constant(0, 3)), 0, 3),
        ["-2"] = ((g, _) => g.Apply(new Negate(), g.Constant(2, 3)), -2, 3),
        ["2 in every entry"] = ((g, _) => g.Apply(new Broadcast(3), g.Constant(2, 1)), 2, 3),
        ["a part of 2"] = ((g, _) => g.Apply(new Slice(0, 2), g.Constant(2, 3)), 2, 2),
        ["sum of zeros"] = ((g, _) => g.Apply(new SumOver(Space.Once), g.Constant(0, 3)), 0, 3),
        ["2 at every step"] = ((g, _) => g.Apply(new Spread(Space.Steps("t")), g.Constant(2, 3)), 2, 3),
    };

    /// <summary>What looks like one of them and stays.</summary>
    static readonly Dictionary<string, Func<GraphBuilder, Value, Value>> Others = new()
    {
        ["x + 1"] = (g, x) => g.Apply(new Add(), x, g.Constant(1, 3)),
        ["1 + x"] = (g, x) => g.Apply(new Add(), g.Constant(1, 3), x),
        ["0 - x"] = (g, x) => g.Apply(new Subtract(), g.Constant(0, 3), x),
        ["x - 1"] = (g, x) => g.Apply(new Subtract(), x, g.Constant(1, 3)),
        ["x * 2"] = (g, x) => g.Apply(new Multiply(), x, g.Constant(2, 3)),
        ["2 * x"] = (g, x) => g.Apply(new Multiply(), g.Constant(2, 3), x),
        ["-x"] = (g, x) => g.Apply(new Negate(), x),
        ["first entries"] = (g, x) => g.Apply(new Slice(0, 2), x),
        ["last entries"] = (g, x) => g.Apply(new Slice(1, 2), x),
        ["two parts"] = (g, x) => g.Apply(new Concat(), x, x),
        ["two terms"] = (g, x) => g.Apply(new Linear(TermKind.Vector, TermKind.Vector), x, x),
        ["sum of three"] = (g, x) => g.Apply(new Sum(), x),
        ["largest of three"] = (g, x) => g.Apply(new MaxOf(), x),
        ["over the steps"] = (g, x) => g.Apply(new SumOver(Space.Rows), x),
        ["stopped, before differentiation"] = (g, x) => g.Apply(new StopGradient(), x),
    };

    public static TheoryData<string> SameNames => [.. Same.Keys, .. SameScalar.Keys];
    public static TheoryData<string> ConstantNames => [.. Constants.Keys];
    public static TheoryData<string> OtherNames => [.. Others.Keys];

    [Theory, MemberData(nameof(SameNames))]
    public void Is_its_operand(string name)
    {
        var g = new GraphBuilder();
        var x = g.Input("x", Same.ContainsKey(name) ? 3 : 1);
        Assert.Same(x, Simplified(g, (Same.TryGetValue(name, out var of) ? of : SameScalar[name])(g, x)));
    }

    [Theory, MemberData(nameof(ConstantNames))]
    public void Is_a_constant(string name)
    {
        var g = new GraphBuilder();
        var (of, value, width) = Constants[name];
        Assert.Equal(new Constant(value, width), Simplified(g, of(g, g.Input("x", 3))).Op);
    }

    [Theory, MemberData(nameof(OtherNames))]
    public void Stays(string name)
    {
        var g = new GraphBuilder();
        var value = Others[name](g, g.Input("x", 3));
        Assert.Same(value, Simplified(g, value));
    }

    /// <summary>A register or matrix r [6] that has a gap, and v [2] that stands in it: one op.</summary>
    [Theory]
    [InlineData("at end")]
    [InlineData("at end, other order")]
    [InlineData("in front")]
    [InlineData("row")]
    public void A_gap_is_filled(string name)
    {
        var g = new GraphBuilder();
        var (r, v, k) = (g.Input("r", 6), g.Input("v", 2), g.Token("k", 3));
        var (gap, zeros, all) = (g.Constant(0, 2), g.Constant(0, 4), g.Constant(0, 6));
        var (whole, part) = name switch
        {
            "in front" => (g.Apply(new Push(AtEnd: false), r, gap), g.Apply(new Concat(), v, zeros)),
            "row" => (g.Apply(new WithRow(), r, gap, k), g.Apply(new WithRow(), all, v, k)),
            _ => (g.Apply(new Push(AtEnd: true), r, gap), g.Apply(new Concat(), zeros, v)),
        };
        var filled = Simplified(g, name.EndsWith("order", StringComparison.Ordinal) ? g.Apply(new Add(), part, whole) : g.Apply(new Add(), whole, part));
        Assert.Equal(whole.Op, filled.Op);
        Assert.Equal(name == "row" ? [r, v, k] : [r, v], filled.Definition.Operands);
    }

    /// <summary>Something stands where the vector is not zero, or the gap is not empty, or elsewhere: a sum remains.</summary>
    [Theory]
    [InlineData("wrong end")]
    [InlineData("something in the gap")]
    [InlineData("ones beside it")]
    [InlineData("a part of the gap")]
    [InlineData("other row")]
    [InlineData("something in the row")]
    [InlineData("ones beside the row")]
    public void What_does_not_fit_a_gap_is_added(string name)
    {
        var g = new GraphBuilder();
        var (r, v, w, k) = (g.Input("r", 6), g.Input("v", 2), g.Input("w", 1), g.Token("k", 3));
        Value Zeros(int width) => g.Constant(0, width);
        Value Shifted(Value entering) => g.Apply(new Push(AtEnd: true), r, entering);
        Value Row(Value matrix, Value row, Value token) => g.Apply(new WithRow(), matrix, row, token);
        var (whole, part) = name switch
        {
            "wrong end" => (Shifted(Zeros(2)), g.Apply(new Concat(), v, Zeros(4))),
            "something in the gap" => (Shifted(g.Constant(1, 2)), g.Apply(new Concat(), Zeros(4), v)),
            "ones beside it" => (Shifted(Zeros(2)), g.Apply(new Concat(), g.Constant(1, 4), v)),
            "a part of the gap" => (Shifted(Zeros(2)), g.Apply(new Concat(), Zeros(5), w)),
            "other row" => (Row(r, Zeros(2), k), Row(Zeros(6), v, g.Token("other", 3))),
            "something in the row" => (Row(r, g.Constant(1, 2), k), Row(Zeros(6), v, k)),
            _ => (Row(r, Zeros(2), k), Row(g.Constant(1, 6), v, k)),
        };
        var sum = g.Apply(new Add(), whole, part);
        Assert.Same(sum, Simplified(g, sum));
    }

    [Fact]
    public void Equal_ops_on_equal_operands_are_one_node()
    {
        var g = new GraphBuilder();
        var (x, y) = (g.Input("x", 3), g.Input("y", 3));
        Value Twice(Op op) => g.Apply(new Multiply(), g.Apply(op, x, y), g.Apply(op, x, y));
        g.Output("a", Twice(new Add()));
        g.Output("b", g.Apply(new Multiply(), g.Apply(new Subtract(), x, y), g.Apply(new Subtract(), y, x)));
        Simplify.Run(g.Graph);
        Assert.Single(g.Graph.Nodes, n => n.Op is Add);
        Assert.Equal(2, g.Graph.Nodes.Count(n => n.Op is Subtract));
    }

    static Value Simplified(GraphBuilder g, Value value)
    {
        g.Output("y", value);
        Simplify.Run(g.Graph);
        return g.Graph.Outputs[0].Value;
    }
}
