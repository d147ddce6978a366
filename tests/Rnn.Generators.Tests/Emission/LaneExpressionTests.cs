using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Emission;

/// <summary>The lane expression of every elementwise op, compiled and run on two blocks of lanes, against what the op means.</summary>
public sealed class LaneExpressionTests
{
    const int Width = 18;

    /// <summary>Operands: x and y between -1 and 1, p above 0, a and b at least 0 and often equal (to 0).</summary>
    sealed record Operands(GraphBuilder Model, Value X, Value Y, Value P, Value A, Value B);

    static readonly Dictionary<string, Func<Operands, Value>> Rows = new()
    {
        ["abs"] = o => o.Model.Apply(new Abs(), o.X),
        ["add"] = o => o.Model.Apply(new Add(), o.X, o.Y),
        ["again"] = o => o.Model.Apply(new Again("t'", "t"), o.Model.Apply(new Again("t", "t'"), o.X)),
        ["clamp"] = o => o.Model.Apply(new Clamp(-0.5f, 0.3f), o.X),
        ["copy"] = o => o.Model.Apply(new Copy(), o.X),
        ["divide"] = o => o.Model.Apply(new Divide(), o.X, o.P),
        ["equal"] = o => o.Model.Apply(new Equal(), o.A, o.B),
        ["erf"] = o => o.Model.Apply(new Erf(), o.X),
        ["exp"] = o => o.Model.Apply(new Exp(), o.X),
        ["fma"] = o => o.Model.Apply(new MultiplyAdd(), o.X, o.Y, o.P),
        ["greater"] = o => o.Model.Apply(new Greater(), o.A, o.B),
        ["greater_or_equal"] = o => o.Model.Apply(new GreaterOrEqual(), o.A, o.B),
        ["less"] = o => o.Model.Apply(new Less(), o.A, o.B),
        ["less_or_equal"] = o => o.Model.Apply(new LessOrEqual(), o.A, o.B),
        ["log"] = o => o.Model.Apply(new Log(), o.P),
        ["max"] = o => o.Model.Apply(new Max(), o.X, o.Y),
        ["min"] = o => o.Model.Apply(new Min(), o.X, o.Y),
        ["multiply"] = o => o.Model.Apply(new Multiply(), o.X, o.Y),
        ["negate"] = o => o.Model.Apply(new Negate(), o.X),
        ["relu"] = o => o.Model.Apply(new Relu(), o.X),
        ["sigmoid"] = o => o.Model.Apply(new Sigmoid(), o.X),
        ["spread"] = o => o.Model.Apply(new Spread(Space.Steps("t")), o.Model.Vector("v", Width)),
        ["sqrt"] = o => o.Model.Apply(new Sqrt(), o.P),
        ["flush"] = o => o.Model.Apply(new Flush(), o.X),
        ["stop_gradient"] = o => o.Model.Apply(new StopGradient(), o.X),
        ["subtract"] = o => o.Model.Apply(new Subtract(), o.X, o.Y),
        ["tanh"] = o => o.Model.Apply(new Tanh(), o.X),
        ["where"] = o => o.Model.Apply(new Where(), o.A, o.X, o.Y),
    };

    [Fact]
    public void Every_elementwise_op_computes_what_it_means()
    {
        var m = new GraphBuilder();
        var (x, y) = (m.Input("x", Width), m.Input("y", Width));
        var operands = new Operands(m, x, y, m.Apply(new Exp(), y), m.Apply(new Relu(), x), m.Apply(new Relu(), y));
        foreach (var (name, of) in Rows) m.Output(name, of(operands));
        EmittedModel.CheckPasses(CompiledGraph.Lower(m), 1);
    }

    [Fact]
    public void Every_elementwise_op_has_a_row()
    {
        var ops = typeof(Op).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ElementwiseOp))).Select(t => t.Name.ToLowerInvariant());
        Assert.Equal([], ops.Except(Rows.Keys.Select(n => n == "fma" ? "multiplyadd" : n.Replace("_", ""))));
    }
}
