namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>Mistakes in the equations of a cell, each at its expression; the cell stands alone, no model uses it.</summary>
public sealed class EquationDiagnosticTests
{
    static Declaration Cell(string step, string members = "") => Declaration.Of($$"""
        [RnnCell]
        public sealed partial class Leaky<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> W; Mat<H, H> U; Vec<H> b;
            [State] Vec<H> h;
            {{members}}
            {{step}}
        }
        """);

    [Fact]
    public Task A_cell_without_mistakes_reports_nothing() => Cell("public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h + b);").ReportsNothing();

    [Fact]
    public Task RNN0010_a_while_loop() => Cell("""
        public Vec<H> Step(Vec<I> x)
            {
                var a = W * x + U * h + b;
                {|RNN0010:while (a[0] > 1) a = 0.5 * a;|}
                return h = a;
            }
        """).Reports("equations have no while: use locals, assignments to states, for with constant bounds, and return");

    [Fact]
    public Task RNN0010_comments_and_layout_do_not_move_the_place() => Cell("""
        public Vec<H> Step(Vec<I> x)
            {
                // the sum
                var a = W * x /* input */ + U * h
                      + b;
                return h = Tanh({|RNN0010:a switch { _ => a }|});
            }
        """).Reports("equations have no switch: use operators, calls of ops, layers and equation methods, members, tuples and ?:");

    [Fact]
    public Task RNN0011_a_name_from_elsewhere() => Cell("public Vec<H> Step(Vec<I> x) => h = Tanh({|RNN0011:Elsewhere|}.Decay * h + W * x + U * h + b);", """
        static class Elsewhere { public const double Decay = 0.5; }
        """).Reports("Elsewhere is no local, no member of Leaky and no op of Rnn.Ops");

    [Fact]
    public Task RNN0013_integers_divided() => Cell("public Vec<H> Step(Vec<I> x) => h = {|RNN0013:1 / 2|} * h + Tanh(W * x + U * h + b);")
        .Reports("1 / 2 divides integers and drops the rest; write 1.0 or another double");

    [Theory]
    [InlineData("{|RNN0012:past[4]|}", "a shift register of 3 steps is read 1 to 3 steps late, not 4")]
    [InlineData("{|RNN0012:past[0]|}", "a shift register of 3 steps is read 1 to 3 steps late, not 0")]
    public Task RNN0012_a_delay_that_a_register_has_not(string read, string message) => Declaration.Of($$"""
        [RnnModel]
        public partial class Late
        {
            [State] Past<Vec<D2>, D3> past;

            public Vec<D2> Step(Vec<D2> x)
            {
                var h = Tanh(x + {{read}});
                past = past.Push(h);
                return h;
            }
        }
        """).Reports(message);

    [Fact]
    public Task RNN0012_what_does_not_fit_a_register() => Declaration.Of("""
        [RnnModel]
        public partial class Late
        {
            [State] Past<Vec<D2>, D3> past;

            public Vec<D2> Step(Vec<D2> x)
            {
                past = past.Push({|RNN0012:Sum(x)|});
                return past[1];
            }
        }
        """).AndFromCSharp("CS1503").Reports("Scalar enters a shift register of Vec<2>");

    [Theory]
    [InlineData("x.Map(a => Mean({|RNN0020:Repeat(4, () => Tanh(a))|}))", "inside a step a fixed number of rounds is a for loop")]
    [InlineData("{|RNN0006:Repeat(0, () => x.Last)|}", "Repeat has a size of 0; a size is at least 1 and at most 16777216")]
    [InlineData("Repeat(3, () => x.Last).Map({|RNN0012:Repeat(4, () => x.First)|}, (a, b) => a + b)", "a sequence of 3 steps and one of 4 are read together")]
    public Task A_number_of_steps_that_cannot_be(string sequence, string message) => Declaration.Of($$"""
        [RnnModel]
        public partial class Repeats
        {
            public Seq<Vec<D3>> Forward(Seq<Vec<D3>> x) => {{sequence}};
        }
        """).Reports(message);

    [Theory]
    [InlineData("Flatten({|RNN0012:Times(Outer(x, x), Outer(z, x))|})", "Mat<3, 3> times Mat<2, 3>: the columns of the first are the rows of the second", "CS0411")]
    [InlineData("Flatten({|RNN0012:Patches<D2, D2, D1, D2, D1>(x)|})", "an image of 2 x 2 x 1 has 4 numbers, not 3", "CS1503")]
    [InlineData("Flatten({|RNN0012:Patches<D3, D1, D1, D2, D1>(x)|})", "a window of 2 x 2 has no place in an image of 3 x 1", "CS1503")]
    public Task RNN0012_matrices_that_do_not_fit(string result, string message, string fromCSharp) => Declaration.Of($$"""
        [RnnModel]
        public partial class Products
        {
            public Vec<Product<D3, D3>> Step(Vec<D3> x, Vec<D2> z) => {{result}};
        }
        """).AndFromCSharp(fromCSharp).Reports(message);

    [Fact]
    public Task RNN0020_a_product_of_parameters() => Declaration.Of("""
        [RnnModel]
        public partial class Products
        {
            Mat<D3, D3> W;
            public Vec<Product<D3, D3>> Step(Vec<D3> x) => Flatten({|RNN0020:Times(W, W)|}) + Flatten(Outer(x, x));
        }
        """).Reports("arithmetic on parameters alone is not compiled; it runs in eager mode");

    [Fact]
    public Task RNN0014_a_state_assigned_in_a_map() => Declaration.Of("""
        [RnnModel]
        public partial class Smoother
        {
            [State] Vec<D3> h;
            Vec<D3> Smooth(Vec<D3> x) => {|RNN0014:h|} = 0.5 * h + x;
            public Seq<Vec<D3>> Forward(Seq<Vec<D3>> input) => input.Map(Smooth);
        }
        """).Reports("h is assigned in Map, whose elements have no order; Scan has one");

    [Fact]
    public Task RNN0012_states_of_another_cell() => Declaration.Of("""
        [RnnModel]
        public partial class Pair
        {
            Lstm<D3, D8> first;
            Gru<D3, D8> second;

            public Vec<D8> Forward(Vec<D3> x)
            {
                var y = first.Step(x);
                {|RNN0012:second.State|} = first.State;
                return y + second.Step(x);
            }
        }
        """).Reports("Gru has 1 states; the value has 2");

    [Fact]
    public Task RNN0015_an_if_on_a_value() => Cell("""
        public Vec<H> Step(Vec<I> x)
            {
                if ({|RNN0015:x[0] > 0|}) return h;
                return h = Tanh(W * x + U * h + b);
            }
        """).Reports("if chooses by options, constants and loop counters only; between values use condition ? a : b, or if (condition) break; in a loop");

    [Fact]
    public Task RNN0018_a_cell_that_was_built_without_the_generator() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Recurrent({|RNN0018:typeof(Foreign<,>)|}, 8)]
        public partial class Forecast;
        """, library: """
        [RnnCell]
        public sealed class Foreign<I, H> where I : IDim where H : IDim
        {
            public Vec<H> Step(Vec<I> x) => Zeros<H>();
        }
        """).Reports("the equations of Foreign`2 are unknown: mark the class [RnnCell] and make it partial, and build its assembly with the package Rnn");

    [Fact]
    public Task RNN0020_arithmetic_on_matrices() => Declaration.Of("""
        [RnnModel]
        public partial class Doubled
        {
            Mat<D3, D3> W, U;
            public Vec<D3> Forward(Vec<D3> x) => ({|RNN0020:W + U|}) * x;
        }
        """).Reports("arithmetic on parameters alone is not compiled; it runs in eager mode. Write the products one by one, as in W * x + U * x");

    [Theory]
    [InlineData("{|RNN0012:M.WithRow(3, x)|}", null, "place 3 of 3")]
    [InlineData("{|RNN0012:M.WithRow(k, Concat(x, x))|}", "CS1503", "a row of Mat<3, 3> is a Vec<3>, not Vec<6>")]
    public Task RNN0012_a_row_that_does_not_fit(string matrix, string? fromCSharp, string message)
    {
        var declaration = Declaration.Of($$"""
            [RnnModel]
            public partial class Memory
            {
                [State] Mat<D3, D3> M;
                public Vec<D3> Step(Vec<D3> x, Token k)
                {
                    M = {{matrix}};
                    return M[k];
                }
            }
            """);
        return (fromCSharp is null ? declaration : declaration.AndFromCSharp(fromCSharp)).Reports(message);
    }

    [Theory]
    [InlineData("{|RNN0020:x[2]|}", null, "an element of a sequence by a fixed number is not compiled; it runs in eager mode. A Token that the entry takes chooses one, First and Last are the ends")]
    [InlineData("words[{|RNN0020:names[k]|}]", null, "a token out of a sequence of tokens is not compiled; it runs in eager mode")]
    [InlineData("{|RNN0012:x[words[k]]|}", "CS1503", "Seq<Vec<3>> is not indexed by Vec<3>")]
    public Task An_element_of_a_sequence_that_is_not_compiled(string element, string? fromCSharp, string message)
    {
        var declaration = Declaration.Of($$"""
            [RnnModel]
            public partial class Chooser
            {
                Mat<D5, D3> words;
                public Vec<D3> Forward(Seq<Vec<D3>> x, Seq<Token> names, Token k) => words[k] + {{element}};
            }
            """);
        return (fromCSharp is null ? declaration : declaration.AndFromCSharp(fromCSharp)).Reports(message);
    }

    [Fact]
    public Task RNN0020_vectors_at_pairs_of_steps_as_a_result() => Declaration.Of("""
        [RnnModel]
        public partial class Told
        {
            Mat<D3, D3> W;
            public Seq<Seq<Vec<D3>>> {|RNN0020:Forward|}(Seq<Vec<D3>> x, Seq<Vec<D3>> y) => x.Map(a => y.Map(b => W * a + b));
        }
        """).Reports("result y of type Seq<Seq<Vec<3>>> cannot leave a compiled entry: vectors, matrices, scalars and sequences of them can");

    [Fact]
    public Task RNN0020_a_matrix_that_is_multiplied_and_added() => Declaration.Of("""
        [RnnModel]
        public partial class {|RNN0020:Twice|}
        {
            Mat<D3, D3> W;
            [State] Mat<D3, D3> M;
            public Vec<D3> Step(Vec<D3> x)
            {
                M = M + W;
                return M * x + W * x;
            }
        }
        """).Reports("W is multiplied with vectors and is also part of arithmetic on matrices or the start of a state; that runs in eager mode, but is not compiled. Two parameters are");

    [Fact]
    public Task RNN0016_equality_of_reals() => Cell("""
        public Vec<H> Step(Vec<I> x)
            {
                var a = Tanh(W * x + U * h + b);
                return h = {|RNN0016:a[0] == a[1]|} ? a : h;
            }
        """).Reports("real numbers are not compared for equality: rounding decides it. Use <= or >=, or Abs(a - b) < small");

    [Fact]
    public Task RNN0021_a_method_that_calls_itself() => Cell("""
        public Vec<H> Step(Vec<I> x) => h = Deeper(W * x + U * h + b);
            Vec<H> {|RNN0021:Deeper|}(Vec<H> a) => Deeper(Tanh(a));
        """).Reports("Deeper calls itself: equations are inlined, so they end only if no method reaches itself");

    [Fact]
    public Task RNN0008_a_state_that_is_never_assigned() => Cell("public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h + c + b);", "[State] Vec<H> {|RNN0008:c|};")
        .Reports("c is a state and no equation assigns it, so it stays what it starts as: assign it in Leaky, or remove [State] and make it a parameter");

    [Fact]
    public Task RNN0009_a_parameter_that_is_never_used() => Cell("public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h + b);", "Mat<H, H> {|RNN0009:V|};")
        .Reports("No equation of Leaky reads V: it would be stored and never learn anything; use it or remove it");

    [Fact]
    public Task RNN0026_two_methods_of_one_name() => Cell("""
        public Vec<H> Step(Vec<I> x) => h = Tanh(Mix(x) + Mix(h) + b);
            Vec<H> Mix(Vec<I> x) => W * x;
            Vec<H> {|RNN0026:Mix|}(Vec<H> x) => U * x;
        """).Reports("Leaky has 2 equation methods called Mix: equations are read by name alone; give each a name of its own");

    [Fact]
    public Task RNN0027_a_local_that_hides_a_state() => Cell("""
        public Vec<H> Step(Vec<I> x)
            {
                h = Tanh(W * x + U * h + b);
                return Next();
            }
            Vec<H> Next() { var {|RNN0027:h|} = 2 * b; return h; }
        """).Reports("The local h hides the state h of Leaky: assignments to it are forgotten after the step; drop 'var' to assign the state, or rename the local");
}
