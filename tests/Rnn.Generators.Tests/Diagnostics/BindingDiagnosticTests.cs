namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>Text that equations read one way and C# another: a syntax-only front end would compile something else than what runs.</summary>
public sealed class BindingDiagnosticTests
{
    [Fact]
    public Task RNN0022_an_inherited_method_with_an_ops_name() => Declaration.Of("""
        public class Own
        {
            protected static Vec<N> Tanh<N>(Vec<N> x) where N : IDim => 2 * x;
        }

        [RnnCell]
        public sealed partial class Leaky<N> : Own where N : IDim
        {
            [State] Vec<N> h;
            public Vec<N> Step(Vec<N> x) => h = {|RNN0022:Tanh|}(x + h);
        }
        """).Reports("Equations read Tanh as the op Tanh of Rnn.Ops; C# binds it to Own.Tanh<N>(Vec<N>): rename one of them, or write the equation out");

    [Fact]
    public Task RNN0022_an_extension_with_a_name_of_the_language() => Declaration.Of("""
        public static class Extensions
        {
            public static Vec<N> WithEntry<N>(this Vec<N> v, double index, Scalar value) where N : IDim => v;
        }

        [RnnCell]
        public sealed partial class Leaky<N> where N : IDim
        {
            [State] Vec<N> h;
            public Vec<N> Step(Vec<N> x) => h = x.{|RNN0022:WithEntry|}(0.0, 1.0) + h;
        }
        """).Reports("Equations read WithEntry as WithEntry of the language; C# binds it to Extensions.WithEntry<N>(Vec<N>, double, Scalar): rename one of them, or write the equation out");

    [Fact]
    public Task RNN0022_a_dimension_whose_name_lies() => Declaration.Of("""
        [Dim(7)] public partial struct D5;

        [RnnCell]
        public sealed partial class Leaky<N> where N : IDim
        {
            [State] Vec<N> h;
            public Vec<N> Step(Vec<N> x) => h = x * {|RNN0022:D5|}.Size + h;
        }
        """).Reports("Equations read D5 as the dimension 5; C# binds it to D5 of 7: rename one of them, or write the equation out");

    [Fact]
    public Task A_constant_with_an_ops_name_is_skipped_in_a_call_as_C_sharp_skips_it() => Declaration.Of("""
        [RnnCell]
        public sealed partial class Leaky<N> where N : IDim
        {
            const int Sum = 0;
            [State] Vec<N> h;
            public Vec<N> Step(Vec<N> x) => h = x * Sum(h) + x[Sum] * h;
        }
        """).ReportsNothing();
}
