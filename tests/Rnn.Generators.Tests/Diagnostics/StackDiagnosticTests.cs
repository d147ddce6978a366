namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>Mistakes in a stack of attributes, each at the attribute or argument that makes it.</summary>
public sealed class StackDiagnosticTests
{
    [Fact]
    public Task A_stack_without_mistakes_reports_nothing() => Declaration.Of("""
        [RnnModel]
        [Tokens(65)]
        [Embedding(32)]
        [Lstm(16, Dropout = 0.2f)]
        [Lstm(16, Residual = true)]
        [Dense(65)]
        public partial class CharacterModel;
        """).ReportsNothing();

    [Fact]
    public Task RNN0001_not_partial() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        public class {|RNN0001:Forecast|};
        """).AndFromCSharp("CS0260").Reports("Forecast is not partial, so its generated members have no place: write 'partial class Forecast'");

    [Fact]
    public Task RNN0001_a_cell_in_a_class_that_is_not_partial() => Declaration.Of("""
        public class {|RNN0001:Outer|}
        {
            [RnnCell]
            public sealed partial class Leaky<N> where N : IDim
            {
                [State] Vec<N> h;
                public Vec<N> Step(Vec<N> x) => h = 0.5 * h + x;
            }
        }
        """).AndFromCSharp("CS0260").Reports("Outer is not partial, so its generated members have no place: write 'partial class Outer'");

    [Fact]
    public Task RNN0002_a_nested_model() => Declaration.Of("""
        public partial class Outer
        {
            [RnnModel]
            [Input(3)]
            [Lstm(8)]
            public partial class {|RNN0002:Forecast|};
        }
        """).Reports("Forecast is nested in Outer: a model is a class of a namespace; move it out");

    [Fact]
    public Task RNN0002_a_generic_model() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        public partial class Forecast{|RNN0002:<T>|};
        """).Reports("Forecast is generic: a model is compiled for fixed dimensions; make it a cell ([RnnCell]), or write D64 and the like for its type parameters");

    [Fact]
    public Task RNN0002_a_static_model() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        public static partial class {|RNN0002:Forecast|};
        """).Reports("Forecast is static: a model is an object; remove 'static'");

    [Fact]
    public Task RNN0003_a_stack_that_starts_with_a_layer() => Declaration.Of("""
        [RnnModel]
        [{|RNN0003:Lstm(8)|}]
        public partial class Forecast;
        """).Reports("Lstm1 has no input: the first layer of a stack is [Tokens(classes)] or [Input(features)]");

    [Fact]
    public Task RNN0003_a_model_of_nothing() => Declaration.Of("""
        [RnnModel]
        public partial class {|RNN0003:Forecast|};
        """).Reports("Forecast has neither layer attributes nor a public equation method: write [Input(3)] [Lstm(8)] above it, or an entry in it");

    [Fact]
    public Task RNN0004_a_recurrent_layer_after_the_last_step() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        [LastStep]
        [{|RNN0004:Gru(4)|}]
        public partial class Forecast;
        """).Reports("Gru1 is recurrent and stands after [LastStep], where there are no steps");

    [Fact]
    public Task RNN0004_a_modifier_before_a_layer_that_is_not_recurrent() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Reverse]
        [{|RNN0004:Softmax|}]
        public partial class Forecast;
        """).Reports("[Reverse] modifies the recurrent layer after it; Softmax1 is none");

    [Fact]
    public Task RNN0005_a_residual_of_another_width() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0005:Lstm(8, Residual = true)|}]
        public partial class Forecast;
        """).Reports("Lstm1 adds its input Vec<3> to its output Vec<8>: both must have one width");

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("2000000000")]
    public Task RNN0006_a_size_that_is_none(string size) => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [Lstm({|RNN0006:{{size}}|})]
        public partial class Forecast;
        """).Reports($"Lstm1 has a size of {size}; a size is at least 1 and at most 16777216");

    [Fact]
    public Task RNN0006_a_matrix_of_too_many_entries() => Declaration.Of("""
        [Dim(5000)] public partial struct Big;
        [RnnModel]
        public partial class {|RNN0006:Huge|}
        {
            [State] Mat<Big, Big> M;
            public Vec<Big> Step(Vec<Big> x)
            {
                M = M + Outer(x, x);
                return M * x;
            }
        }
        """).Reports("a matrix of 5000 x 5000 has a size of 25000000; a size is at least 1 and at most 16777216");

    [Theory]
    [InlineData("", "0")]
    [InlineData("every: ", "-4")]
    public Task RNN0006_a_segment_without_steps(string name, string size) => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        [Checkpoint({{name}}{|RNN0006:{{size}}|})]
        public partial class Forecast;
        """).Reports($"[Checkpoint] of Forecast has a size of {size}; a size is at least 1 and at most 16777216");

    [Fact]
    public Task RNN0006_a_dimension_of_zero() => Declaration.Of("""
        [Dim({|RNN0006:0|})]
        public partial struct Words;
        """).Reports("Words has a size of 0; a size is at least 1 and at most 16777216");

    [Fact]
    public Task RNN0006_sizes_whose_product_is_too_large() => Declaration.Of("""
        [RnnModel]
        [Input(1000000)]
        [{|RNN0006:Dense(1000000)|}]
        public partial class Forecast;
        """).Reports("the parameters of the model take more than 1073741824 floats (4 GB), the largest is Dense1.W with 1000000 x 1000000");

    [Fact]
    public Task RNN0007_a_type_that_is_no_cell() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Recurrent({|RNN0007:typeof(string)|}, 8)]
        public partial class Forecast;
        """).Reports("System.String is no cell: a layer is a partial class with [RnnCell] and a Step method");

    [Fact]
    public Task RNN0017_a_rate_beyond_one() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0017:Lstm(8, Dropout = 1.5f)|}]
        public partial class Forecast;
        """).Reports("a dropout rate is at least 0 and below 1, not 1.5");

    [Fact]
    public Task RNN0017_an_initialiser_that_is_none() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0017:Lstm(8, Kernel = "Xavier")|}]
        public partial class Forecast;
        """).Reports("Lstm1 starts with \"Xavier\", which is no initialiser; there are Constant, GlorotNormal, GlorotUniform, HeNormal, HeUniform, Identity, LecunNormal, LecunUniform, Normal, Ones, Orthogonal, Reservoir, RowUniform, TruncatedNormal, Uniform, Zeros");

    [Theory]
    [InlineData("Constant", "but Constant takes one number, not 0")]
    [InlineData("Zeros(1)", "but Zeros takes no numbers, not 1")]
    [InlineData("Normal(0.1, 0.2)", "but Normal takes at most one number, not 2")]
    [InlineData("Reservoir(0.9)", "but Reservoir takes two numbers, not 1")]
    [InlineData("Uniform(wide)", "where wide is no finite number")]
    [InlineData("Uniform(1e999)", "where 1e999 is no finite number")]
    [InlineData("HeNormal(Truncated = 2)", "where Truncated is 2; it is true or false")]
    [InlineData("HeUniform(Truncated = false)", "but HeUniform has no argument Truncated; it has Gain")]
    [InlineData("Normal(Gain = 2)", "but Normal has no argument Gain; it has none by name")]
    [InlineData("Constant(1", "where a closing parenthesis is expected at the end")]
    public Task RNN0017_arguments_that_an_initialiser_does_not_take(string initialiser, string mistake) => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [{|RNN0017:Lstm(8, Kernel = "{{initialiser}}")|}]
        public partial class Forecast;
        """).Reports($"Lstm1 starts with \"{initialiser}\", {mistake}");

    [Fact]
    public Task RNN0017_a_rate_of_zoneout() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0017:Lstm(8, Zoneout = 1)|}]
        public partial class Forecast;
        """).Reports("a zoneout rate is at least 0 and below 1, not 1");

    [Fact]
    public Task RNN0004_all_layers_of_one() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        [{|RNN0004:AllLayers|}]
        [Dense(2)]
        public partial class Forecast;
        """).Reports("[AllLayers] reads the recurrent layers before it side by side; there must be two at least, here is one");

    [Fact]
    public Task RNN0017_a_parameter_that_the_cell_has_not() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0017:Dense(8, Initializers = "V = Zeros")|}]
        public partial class Forecast;
        """).Reports("Dense1 has no parameter V; it has W, b");

    [Fact]
    public Task RNN0017_tied_to_nothing() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        [{|RNN0017:Dense(3, TiedTo = "Embedding1")|}]
        public partial class Forecast;
        """).Reports("Dense1 is tied to Embedding1, but no layer before it has that name");

    [Fact]
    public Task RNN0017_a_trained_start_whose_name_is_taken() => Declaration.Of("""
        [RnnCell]
        public partial class Counter<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> W;
            Vec<H> h0;
            [State] Vec<H> h;
            public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + h0 + h);
        }

        [RnnModel]
        [Input(3)]
        [{|RNN0017:Recurrent(typeof(Counter<,>), 8, TrainedState = true)|}]
        public partial class Forecast;
        """).Reports("Counter1 trains where h starts as h0, but the cell has a member of that name: write [State(Initial = nameof(h0))] in the cell");

    [Fact]
    public Task RNN0005_a_residual_dense_layer_of_another_width() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(4)]
        [{|RNN0005:Dense(8, Residual = true)|}]
        public partial class Forecast;
        """).Reports("Dense1 adds its input Vec<4> to its output Vec<8>: both must have one width");

    [Fact]
    public Task RNN0004_the_first_layer_reads_the_input_anyway() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0004:Lstm(8, SkipFromInput = true)|}]
        public partial class Forecast;
        """).Reports("Lstm1 reads the stack's input beside the layer before it: both are vectors, and there is a layer between (an [Input], not [Tokens])");

    [Fact]
    public Task RNN0005_tied_to_another_shape() => Declaration.Of("""
        [RnnModel]
        [Tokens(7)]
        [Embedding(5)]
        [Gru(4)]
        [{|RNN0005:Dense(7, TiedTo = "Embedding1")|}]
        public partial class Forecast;
        """).Reports("Dense1 is tied to Embedding1, which has no matrix of [7 x 4]: it has E [7 x 5]");

    [Theory]
    [InlineData("Lstm(8, Dilation = 0)", "a dilation is a number of steps, at least 1, not 0")]
    [InlineData("Lstm(8, Dilation = -2)", "a dilation is a number of steps, at least 1, not -2")]
    [InlineData("Lstm(8, Dilation = 2, TrainedState = true)", "Lstm1 reads states of 2 steps ago; h then starts at zero or where the caller says, not at a parameter")]
    [InlineData("Recurrent(typeof(Dense<,>), 8, Dilation = 2)", "Dense1 reads states of 2 steps ago, but has no states")]
    [InlineData("CausalConvolution(8, 2, Dilation = 2)", "CausalConvolution1 reads states of 2 steps ago, but past is of type Past<Vec<3>, 2>: vectors, scalars and matrices can be kept")]
    public Task RNN0017_a_dilation_that_cannot_be(string layer, string message) => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [{|RNN0017:{{layer}}|}]
        public partial class Forecast;
        """).Reports(message);

    [Theory]
    [InlineData("RNN0005", "Convolution(6, 6, 1, 8, 3)", "Convolution1 takes Vec<36>, but the layer before gives Vec<30>")]
    [InlineData("RNN0005", "ConvolutionSame(5, 3, 1, 8, 3)", "ConvolutionSame1 takes Vec<15>, but the layer before gives Vec<30>")]
    [InlineData("RNN0006", "Convolution(5, 3, 2, 8, 4)", "a window of 4 has no place in 3")]
    public Task A_window_that_does_not_fit(string id, string layer, string message) => Declaration.Of($$"""
        [RnnModel]
        [Input(30)]
        [{|{{id}}:{{layer}}|}]
        public partial class Video;
        """).Reports(message);

    [Fact]
    public Task RNN0006_a_register_too_long_for_any_memory() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0006:Lstm(64, Dilation = 1000000)|}]
        public partial class Forecast;
        """).Reports("the state Lstm1.h of 1000000 steps has a size of 64000000; a size is at least 1 and at most 16777216");

    [Theory]
    [InlineData("Gru(8)", "LstmDepthGated1 takes the state c of the layer directly below it, which has h")]
    [InlineData("LstmPeephole(8)] [Dense(8)", "LstmDepthGated1 takes the state c of the layer directly below it, which has none to tell")]
    [InlineData("Bidirectional(Merge = Merge.Sum)] [LstmPeephole(8)", "LstmDepthGated1 takes the state c of the layer directly below it, which has none to tell")]
    public Task RNN0004_a_depth_gate_without_a_cell_below(string below, string message) => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [{{below}}]
        [{|RNN0004:LstmDepthGated(8)|}]
        public partial class Forecast;
        """).Reports(message);

    [Fact]
    public Task RNN0004_a_parameter_of_a_step_that_nothing_gives() => Declaration.Of("""
        [RnnCell]
        public partial class Two<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> W;
            [State] Vec<H> h;
            public Vec<H> Step(Vec<I> x, Vec<H> y) => h = Tanh(W * x + y + h);
        }

        [RnnModel]
        [Input(3)]
        [{|RNN0004:Recurrent(typeof(Two<,>), 8)|}]
        public partial class Forecast;
        """).Reports("Two takes y beside its input; in a stack a further parameter is a state of the layer below, such as cBelow");

    [Fact]
    public Task RNN0019_an_option_that_the_cell_does_not_have() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [{|RNN0019:Recurrent(typeof(Gru<,>), 8, Options = "peephole=true")|}]
        public partial class Forecast;
        """).Reports("Gru has no option peephole; it has gate, activation");

    [Fact]
    public Task RNN0024_a_budget_of_parameters() => Declaration.Of("""
        [RnnModel, MaxParameters({|RNN0024:100|})]
        [Input(3)]
        [Lstm(8)]
        [Dense(2)]
        public partial class Forecast;
        """).Reports("Forecast has 402 parameters, 302 more than its budget of 100; the largest: Lstm1.Ui 64, Lstm1.Uf 64, Lstm1.Ug 64");

    [Fact]
    public Task RNN0025_a_budget_of_state() => Declaration.Of("""
        [RnnModel, MaxStateBytes({|RNN0025:64|})]
        [Input(3)]
        [Lstm(8)]
        public partial class Forecast;
        """).Reports("Forecast carries a state of 128 bytes, 64 more than its budget of 64; the largest: Lstm1.h 64, Lstm1.c 64");

    [Fact]
    public Task RNN0026_two_layers_of_one_name() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        [{|RNN0026:Lstm(8, Name = "Lstm1")|}]
        public partial class Forecast;
        """).Reports("two layers are called Lstm1: their parameters and states would have the same names; give one another Name");

    [Fact]
    public Task Pragmas_are_obeyed() => Declaration.Of("""
        #pragma warning disable RNN0003
        [RnnModel]
        public partial class Forecast;
        """).ReportsNothing();

    [Fact]
    public Task RNN0029_a_name_that_nothing_has() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        [Trace("Lstm1.f", {|RNN0029:"Lstm1.u"|})]
        public partial class Forecast;
        """).Reports("Lstm1.u is no local, state or layer of the model; there are Lstm1, Lstm1.c, Lstm1.f, Lstm1.g, Lstm1.h, Lstm1.i, Lstm1.o");

    [Fact]
    public Task RNN0029_a_value_without_a_gradient_of_its_own() => Declaration.Of("""
        [RnnCell]
        public sealed partial class Fading<N> : ICell<N, N> where N : IDim
        {
            Vec<N> p;
            [State] Vec<N> h;
            public Vec<N> Step(Vec<N> x)
            {
                var a = Sigmoid(p);
                return h = a * h + x;
            }
        }

        [RnnModel]
        [Input(3)]
        [Recurrent(typeof(Fading<>))]
        [Trace("Fading1")]
        [Trace("Fading1.h", {|RNN0029:"Fading1.a"|}, Gradient = true)]
        public partial class Fades;
        """).Reports("Fading1.a is the same at every step, so it has no gradient of a step; trace it without Gradient");

    [Fact]
    public Task RNN0029_a_token() => Declaration.Of("""
        [RnnModel]
        [Trace({|RNN0029:"last"|})]
        public partial class Reader
        {
            Gru<D5, D4> cell;
            public Vec<D4> Step(Token x)
            {
                var last = x;
                return cell.Step(OneHot<D5>(last));
            }
        }
        """).Reports("last of type Token cannot be traced: vectors, scalars and matrices that a step computes can, and sequences of them outside of steps");
}
