using Rnn.Generators.Equations;

namespace Rnn.Generators.Tests.Equations;

using Graph = Rnn.Generators.Ir.Graph;

/// <summary>Places where C# and a reader of bare syntax could disagree.</summary>
public class HazardTests
{
    const string Dimensions = "where I : IDim where H : IDim";

    /// <summary>A network that runs one cell from [3] to [3], given its members.</summary>
    static TestSource Cell(string members, string before = "") => TestSource.Specs(
        $$"""{{before}} [RnnModel] public partial class M { C<D3, D3> cell; public Vec<D3> Step(Vec<D3> x) => cell.Step(x); }""",
        $$"""[RnnCell] public sealed partial class C<I, H> : ICell<I, H> {{Dimensions}} { {{members}} }""");

    static Graph Network(string members) => TestSource.Specs($$"""[RnnModel] public partial class M { {{members}} }""").Graph();

    static EquationException Mistake(string members) => TestSource.Specs($$"""[RnnModel] public partial class M { {{members}} }""").Mistake();

    static int Count<T>(Graph graph) => graph.Nodes.Count(n => n.Op is T);

    [Theory]
    [InlineData("1 / 2 * x")]
    [InlineData("x * (2 * 3 / 4)")]
    [InlineData("D3.Size / 2 * x")]
    public void Integer_division_is_refused_where_a_number_is_meant(string expression) =>
        Assert.Equal(EquationIds.IntegerDivision, Mistake($"public Vec<D3> Step(Vec<D3> x) => {expression};").Id);

    [Theory]
    [InlineData("1.0 / 2 * x")]
    [InlineData("Rotate(x, D3.Size / 2)")]
    [InlineData("x[3 / 2] * x")]
    public void Division_is_allowed_between_reals_and_where_places_are_meant(string expression) =>
        Network($"public Vec<D3> Step(Vec<D3> x) => {expression};");

    [Fact]
    public void Integer_division_is_allowed_in_the_bounds_of_a_loop() =>
        Assert.Equal(2, Count<Ops.Tanh>(Network("public Vec<D3> Step(Vec<D3> x) { var s = x; for (int i = 0; i < 5 / 2; i++) s = Tanh(s); return s; }")));

    [Fact]
    public void A_constant_with_an_ops_name_is_the_constant_as_a_value_and_the_op_in_a_call()
    {
        var graph = Network("const int Sum = 2, Tanh = 1; public Vec<D3> Step(Vec<D3> x) => Sum(x) * Tanh(x) + x[Sum] * x[Tanh];");
        Assert.Equal(1, Count<Ops.Sum>(graph));
        Assert.Equal(1, Count<Ops.Tanh>(graph));
        Assert.Equal([2, 1], graph.Nodes.Select(n => n.Op).OfType<Ops.Slice>().Select(s => s.Start));
    }

    [Fact]
    public void A_local_hides_a_state()
    {
        var graph = Network("[State] Vec<D3> h; public Vec<D3> Step(Vec<D3> x) { var h = Tanh(x); return h; }");
        Assert.Equal(0, Count<Ops.Delay>(graph));
    }

    [Fact]
    public void A_state_that_is_only_read_is_no_time_loop()
    {
        var graph = Network("[State] Vec<D3> h; public Vec<D3> Step(Vec<D3> x) => h * x;");
        Assert.Equal(0, Count<Ops.Delay>(graph));
    }

    [Fact]
    public void A_state_is_read_as_it_is_at_that_point()
    {
        // before the assignment the old value, after it the new one
        var graph = Network("[State] Vec<D3> h; public Vec<D3> Step(Vec<D3> x) { var old = h; h = x + old; return old * h; }");
        var product = Assert.Single(graph.Nodes, n => n.Op is Ops.Multiply);
        Assert.IsType<Ops.Delay>(product.Operands[0].Op);
        Assert.IsType<Ops.Add>(product.Operands[1].Op);
    }

    [Theory]
    [InlineData("l1.Step(l0.Step(x), l0.h)", false)]
    [InlineData("l1.Step(l0.h, l0.Step(x))", true)]
    public void Arguments_are_evaluated_from_left_to_right(string call, bool old)
    {
        var graph = TestSource.Specs($$"""
            [RnnModel] public partial class M { A l0; B l1; public Vec<D3> Step(Vec<D3> x) => {{call}}; }
            [RnnCell] public sealed partial class A { [State] public Vec<D3> h; public Vec<D3> Step(Vec<D3> x) => h = Tanh(x + h); }
            [RnnCell] public sealed partial class B { public Vec<D3> Step(Vec<D3> a, Vec<D3> b) => a * b; }
            """).Graph();
        var product = Assert.Single(graph.Nodes, n => n.Op is Ops.Multiply);
        Assert.Equal(old, product.Operands.Any(o => o.Op is Ops.Delay));
    }

    [Fact]
    public void Overloads_are_chosen_by_type()
    {
        var graph = Network("public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) { var all = Sum(x); var each = x.Map(v => Sum(v)); var total = Sum(each); return x.Map(v => Softmax(v + all * total)); }");
        Assert.Equal(2, Count<Ops.SumOver>(graph));
        Assert.Equal(2, Count<Ops.Sum>(graph));
    }

    [Fact]
    public void An_overloaded_op_as_a_method_group_is_resolved_by_the_sequences()
    {
        var graph = Network("public Seq<Vec<Sum<D3, D2>>> Forward(Seq<Vec<D3>> x, Seq<Vec<D2>> y) => x.Map(y, Concat);");
        Assert.Equal(5, graph.Outputs.Single().Value.Shape.Width);
        Assert.Equal(1, Count<Ops.Sum>(Network("public Scalar Forward(Seq<Vec<D3>> x, Seq<Vec<D3>> y) => Sum(x.Map(y, SquaredError));")));
    }

    [Fact]
    public void Numbers_become_scalars_where_scalars_are_wanted()
    {
        Network("public Vec<D3> Step(Vec<D3> x) => 2 * x + Half(3) * x; Scalar Half(Scalar s) => 0.5 * s;");
        Network("public Vec<D3> Step(Vec<D3> x) { Scalar total = 0; for (int i = 0; i < 3; i++) total = total + x[i]; return total * x; }");
        Network("[State] Scalar n; public Vec<D3> Step(Vec<D3> x) { n = n + 1; return n * x; }");
    }

    [Theory]
    [InlineData("[State] Vec<D3> h; public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) => x.Map(v => h = h + v);")]
    [InlineData("[State] Vec<D3> h; public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) => x.Map(Step); Vec<D3> Step(Vec<D3> v) => h = h + v;")]
    [InlineData("[State] Vec<D3> h; public Vec<D3> Step(Vec<D3> x) => Sum(x) > 0 ? Next(x) : x; Vec<D3> Next(Vec<D3> v) => h = h + v;")]
    [InlineData("Lstm<D3, D3> cell; public Vec<D3> Step(Vec<D3> x) => Sum(x) > 0 ? cell.Step(x) : x;")]
    public void A_state_is_not_assigned_where_nothing_has_an_order(string members) => Assert.Equal(EquationIds.ImpureFunction, Mistake(members).Id);

    [Fact]
    public void A_branch_that_an_option_chooses_may_assign() =>
        Assert.Equal(1, Count<Ops.Delay>(Network("[Option] bool on = true; [State] Vec<D3> h; public Vec<D3> Step(Vec<D3> x) => on ? Next(x) : x; Vec<D3> Next(Vec<D3> v) => h = h + v;")));

    [Theory]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => System.Math.Exp(1.0) * x;")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => Other.Twice(x);")]
    [InlineData("static readonly double k = 2; public Vec<D3> Step(Vec<D3> x) => k * x;")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => Unheard(x);")]
    public void What_is_no_member_and_no_op_is_unknown(string members) => Assert.Equal(EquationIds.UnknownName, Mistake(members).Id);

    [Theory]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { while (true) { } }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { x += x; return x; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { Vec<D3> f(Vec<D3> a) => a; return f(x); }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => new Vec<D3>();")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { for (int i = 0; i < 3; i++) return x; return x; }")]
    [InlineData("Vec<D3> w; public Vec<D3> Step(Vec<D3> x) => w = x;")]
    [InlineData("[State] Vec<D3> h; public Vec<D3> Step(Vec<D3> x) => (h = x) + x;")]
    [InlineData("public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) => x.Map(v => { return v; });")]
    public void What_equations_do_not_have_is_said(string members) => Assert.Equal(EquationIds.OutsideGrammar, Mistake(members).Id);

    [Theory]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { if (Sum(x) > 0) x = -x; return x; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) { var s = x; for (int i = 0; Sum(s) > i; i++) s = s + x; return s; }")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => Dropout(x, Sum(x));")]
    public void What_must_be_constant_is_said(string members) => Assert.Equal(EquationIds.NotConstant, Mistake(members).Id);

    [Fact]
    public void Real_numbers_are_not_compared_for_equality() =>
        Assert.Equal(EquationIds.Equality, Mistake("public Vec<D3> Step(Vec<D3> x) => Sum(x) == 0 ? x : -x;").Id);

    [Theory]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => Step(x);")]
    [InlineData("public Vec<D3> Step(Vec<D3> x) => F(x); Vec<D3> F(Vec<D3> x) => G(x); Vec<D3> G(Vec<D3> x) => F(x);")]
    public void Methods_that_reach_themselves_are_refused(string members) => Assert.Equal(EquationIds.Recursion, Mistake(members).Id);

    [Fact]
    public void A_cell_that_contains_itself_is_refused() =>
        Assert.Equal(EquationIds.Recursion, Cell("C<I, H> inner; public Vec<H> Step(Vec<I> x) => inner.Step(x);").Mistake().Id);

    [Fact]
    public void Parameters_that_no_equation_reads_do_not_exist()
    {
        var source = Cell("[Option] bool biased = false; Mat<H, I> W; Vec<H> b; public Vec<H> Step(Vec<I> x) => biased ? W * x + b : W * x;").Read();
        Assert.Equal(["cell.W"], source.Parameters.Select(p => p.Name));
    }

    [Fact]
    public void The_place_of_a_mistake_is_counted_in_tokens()
    {
        // tokens of the body: { var a = x + x ; return Tanh ( Unheard ( a ) ) ; }
        var position = Mistake("public Vec<D3> Step(Vec<D3> x) { var a = x + x; /* a comment */ return Tanh( Unheard(a) ); }").Position;
        Assert.Equal(new EquationPosition("M", "Step", 11, 1), position);
    }
}
