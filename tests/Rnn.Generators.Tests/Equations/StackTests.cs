using Rnn.Generators.Equations;

namespace Rnn.Generators.Tests.Equations;

using Graph = Rnn.Generators.Ir.Graph;
using Space = Rnn.Generators.Ir.Space;

/// <summary>Layer attributes, in order, become a graph.</summary>
public class StackTests
{
    static TestSource Stack(string layers) => TestSource.Specs($"[RnnModel] {layers} public partial class M;");

    static Graph Graph(string layers) => Stack(layers).Graph();

    [Fact]
    public void Lstm_and_dense_become_one_graph()
    {
        var model = Stack("[Tokens(7)] [Lstm(5)] [Dense(3)]").Read();
        var graph = model.Entries.Single();
        Assert.Equal(["x", "y", "Lstm1.h", "Lstm1.c", "Lstm1.h", "Lstm1.c"], SourceModel.PortsOf(graph).Select(p => p.Name));
        Assert.Equal(2, graph.Nodes.Count(n => n.Op is Ops.Delay));
        Assert.Equal(9, graph.Nodes.Count(n => n.Op is Ops.Linear));
        Assert.Equal(4 * (7 * 5 + 5 * 5 + 5) + 3 * 5 + 3, model.Parameters.Sum(p => p.Shape.Rows * p.Shape.Columns));
        Assert.Equal(["Lstm1.Wi", "Lstm1.Wf", "Lstm1.Wg", "Lstm1.Wo"], model.Parameters.Take(4).Select(p => p.Name));
    }

    [Fact]
    public void Layers_of_a_kind_are_numbered_and_may_be_named() =>
        Assert.Equal(["Lstm1.h", "Lstm2.h", "top.h", "Gru1.h"], Stack("[Input(3)] [Lstm(4)] [Lstm(5)] [Lstm(5, Name = \"top\")] [Gru(2)]").Graph()
            .Outputs.Select(o => o.Port.Name).Where(n => n.EndsWith(".h", StringComparison.Ordinal)));

    [Fact]
    public void An_option_of_the_attribute_replaces_the_cells()
    {
        Assert.Equal(3, Graph("[Input(3)] [Lstm(4, Gate = Activation.HardSigmoid)]").Nodes.Count(n => n.Op is Ops.Clamp));
        Assert.Equal(0, Graph("[Input(3)] [Lstm(4, Gate = Activation.HardSigmoid)]").Nodes.Count(n => n.Op is Ops.Sigmoid));
    }

    [Fact]
    public void Options_of_any_cell_are_pairs() =>
        Assert.Equal((2, 1), Kinds("[Input(3)] [Recurrent(typeof(Gru<,>), 4, Options = \"gate=HardSigmoid, activation = Relu\")]"));

    static (int, int) Kinds(string layers) => (Graph(layers).Nodes.Count(n => n.Op is Ops.Clamp), Graph(layers).Nodes.Count(n => n.Op is Ops.Relu));

    [Fact]
    public void Parameters_of_any_cell_start_as_its_layer_says() =>
        Assert.Equal(
            [("W", "HeNormal(Truncated = false)"), ("U", "Orthogonal(Gain = 0.9)"), ("b", "Constant(2)")],
            Stack("[Input(3)] [Recurrent(typeof(SimpleRnn<,>), 4, Kernel = \"HeNormal(Truncated = false)\", Recurrent = \"Orthogonal(Gain = 0.9)\", Initializers = \"b = Constant(2)\")]")
                .Read().Parameters.Select(p => (p.Name.Split('.').Last(), p.Initializer)));

    /// <summary>What may be written above a stack, on a field, and what the runtime reads are the same initialisers.</summary>
    [Fact]
    public void Initialisers_of_stacks_are_those_of_fields_and_of_the_runtime()
    {
        Assert.Equal(
            InitializerRules.Names,
            typeof(InitializerAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(InitializerAttribute))).Select(t => t.Name.Replace("Attribute", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var name in InitializerRules.Names)
        {
            var written = new[] { name, $"{name}(0.5)", $"{name}(0.5, 0.5)" }.First(t => InitializerRules.Mistake(t) is null);
            Assert.NotNull(Initializer.Parse(written));
        }
        Assert.Throws<FormatException>(() => Initializer.Parse("Xavier"));
    }

    [Fact]
    public void Sizes_go_to_the_output_first_and_then_in_order() =>
        Assert.Equal([(6, 3), (4, 6)], Stack("[Input(3)] [LstmProjected(4, 6)]").Read().Parameters.Where(p => p.Name is "LstmProjected1.Wi" or "LstmProjected1.Wp").Select(p => (p.Shape.Rows, p.Shape.Columns)));

    [Fact]
    public void A_closed_cell_is_taken_as_it_is() =>
        Assert.Equal(["Mine1.inner.h"], TestSource.Specs("""
            [RnnModel] [Input(3)] [Recurrent(typeof(Mine<Elman<D3, D4>>))] public partial class M;
            [RnnCell] public sealed partial class Mine<C> where C : ICell<D3, D4> { C inner; public Vec<D4> Step(Vec<D3> x) => inner.Step(x); }
            """).Graph().Outputs.Where(o => o.Port.Name != "y").Select(o => o.Port.Name));

    [Fact]
    public void A_cell_over_tokens_reads_a_one_hot_vector() => Assert.Single(Graph("[Tokens(7)] [SimpleRnn(4)]").Nodes, n => n.Op is Ops.OneHot);

    [Fact]
    public void An_embedding_reads_a_row() => Assert.Contains(Graph("[Tokens(7)] [Embedding(5)] [Gru(4)]").Nodes, n => n.Op is Ops.Linear { Terms: [Ops.TermKind.Row] });

    [Theory]
    [InlineData("", 8)]
    [InlineData("(Merge = Merge.Sum)", 4)]
    [InlineData("(Merge = Merge.Mean)", 4)]
    [InlineData("(Merge = Merge.Product)", 4)]
    public void Two_directions_are_merged(string merge, int width)
    {
        var graph = Graph($"[Input(3)] [Bidirectional{merge}] [Gru(4)]");
        Assert.Equal(width, graph.Outputs[0].Value.Shape.Width);
        Assert.Equal([false, true], graph.Nodes.Select(n => n.Op).OfType<Ops.Delay>().Select(d => d.Down).Order());
        Assert.Contains(graph.Outputs, o => o.Port.Name == "Gru1.Backward.h");
    }

    [Fact]
    public void The_last_step_of_two_directions_is_the_last_of_each()
    {
        var graph = Graph("[Input(3)] [Bidirectional] [Gru(4)] [LastStep]");
        Assert.Equal(Space.Rows, graph.Outputs[0].Value.Space);
        Assert.Equal([false, true], graph.Outputs[0].Value.Definition.Operands.Select(o => ((Ops.Delay)o.Op).Down));
    }

    [Fact]
    public void A_layer_that_runs_forwards_again_has_a_last_step() =>
        Assert.Equal(Space.Rows, Graph("[Input(3)] [Bidirectional] [Gru(4)] [Gru(3)] [Dense(2)] [LastStep]").Outputs[0].Value.Space);

    [Fact]
    public void A_repeated_vector_has_steps_of_its_own()
    {
        var graph = Graph("[Input(3)] [Lstm(4)] [LastStep] [RepeatVector(5)] [Gru(2)]");
        Assert.Equal(["t", "5 steps"], graph.Axes);
        Assert.Equal([("5 steps", 5)], graph.Lengths.Select(l => (l.Key, l.Value)));
        Assert.Equal(Space.Steps("5 steps"), graph.Outputs[0].Port.Space);
        Assert.Equal(["5 steps", "t"], graph.Nodes.Select(n => n.Op).OfType<Ops.Delay>().Select(d => d.Axis).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reversed_layer_runs_down() => Assert.All(Graph("[Input(3)] [Reverse] [Lstm(4)]").Nodes.Select(n => n.Op).OfType<Ops.Delay>(), d => Assert.True(d.Down));

    [Fact]
    public void Dropout_draws_at_every_step_or_once_a_sequence()
    {
        var draws = Graph("[Input(3)] [Lstm(4, Dropout = 0.25)] [Dropout(0.5, Per = Per.Sequence)] [Dense(2)]").Nodes.Select(n => n.Op).OfType<Ops.Draw>().ToList();
        Assert.Equal([(0, "t", 0.75f), (1, null, 0.5f)], draws.Select(d => (d.Site, d.Axis, d.P)));
    }

    [Fact]
    public void A_residual_layer_adds_its_input() => Assert.Single(Graph("[Input(4)] [Gru(4, Residual = true)]").Outputs[0].Value.Definition.Operands, o => o.Op is Ops.InputOp);

    [Theory]
    [InlineData("[Lstm(4)]", "[Tokens(classes)] or [Input(features)]")]
    [InlineData("[Input(3)]", "no layer")]
    [InlineData("[Input(3)] [Input(3)] [Lstm(4)]", "one input")]
    [InlineData("[Input(3)] [Lstm(4, Residual = true)]", "one width")]
    [InlineData("[Input(3)] [Lstm(4)] [LastStep] [Lstm(4)]", "no steps")]
    [InlineData("[Input(3)] [Lstm(4)] [LastStep] [LastStep]", "once")]
    [InlineData("[Input(3)] [Lstm(4)] [RepeatVector(5)] [Lstm(4)]", "put [LastStep] before it")]
    [InlineData("[Input(3)] [Lstm(4)] [LastStep] [RepeatVector(5)] [RepeatVector(5)]", "put [LastStep] before it")]
    [InlineData("[Input(3)] [Lstm(4)] [LastStep] [RepeatVector(0)] [Lstm(4)]", "size of 0")]
    [InlineData("[Input(3)] [Lstm(4)] [LastStep] [RepeatVector(5)] [Lstm(4, SkipFromInput = true)]", "whose steps are not those of the input")]
    [InlineData("[Input(3)] [Lstm(4)] [Lstm(4)] [LastStep] [RepeatVector(5)] [Lstm(4)] [AllLayers]", "here is one")]
    [InlineData("[Input(3)] [Bidirectional] [Gru(4)] [Dropout(0.5)] [LastStep]", "only directly after Gru1")]
    [InlineData("[Input(3)] [Bidirectional(Merge = Merge.Sum)] [Gru(3, Residual = true)] [LastStep]", "without Residual")]
    [InlineData("[Input(3)] [Reverse] [Gru(4)] [Dense(3)] [LastStep]", "move the layers between behind [LastStep]")]
    [InlineData("[Input(3)] [Lstm(4)] [Bidirectional]", "nothing follows")]
    [InlineData("[Input(3)] [Bidirectional] [Dropout(0.5)] [Lstm(4)]", "is none")]
    [InlineData("[Input(3)] [Lstm(4)] [Dropout(1.5)]", "below 1")]
    [InlineData("[Input(3)] [Lstm(0)]", "size of 0")]
    [InlineData("[Tokens(3)] [Lstm(4, Dropout = 0.5)]", "Embedding")]
    [InlineData("[Input(3)] [Recurrent(typeof(Lstm<,>))]", "1 size (H)")]
    [InlineData("[Input(3)] [Recurrent(typeof(LstmProjected<,,>), 4, 5, 6)]", "3 given")]
    public void What_does_not_fit_is_said(string layers, string message)
    {
        var mistake = Stack(layers).Mistake();
        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_the_cell_does_not_have_is_said()
    {
        var mistake = Stack("[Input(3)] [Recurrent(typeof(Gru<,>), 4, Options = \"peephole\")]").Mistake();
        Assert.Equal(EquationIds.UnknownOption, mistake.Id);
        Assert.Contains("it has gate, activation", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_say_how_parameters_start() => Assert.Equal(
        ["Lstm1.Wi HeNormal", "Lstm1.Wf HeNormal", "Lstm1.Wg HeNormal", "Lstm1.Wo HeNormal", "Lstm1.Ui Orthogonal(Gain = 0.9)", "Lstm1.bf Constant(2)"],
        Stack("[Input(3)] [Lstm(4, Kernel = \"HeNormal\", Recurrent = \"Orthogonal(Gain = 0.9)\", Initializers = \"bf = Constant(2)\")]").Read().Parameters
            .Where(p => p.Name.Contains(".W") || p.Name is "Lstm1.Ui" or "Lstm1.bf").Select(p => $"{p.Name} {p.Initializer}"));

    [Fact]
    public void A_frozen_layer_is_not_trained() => Assert.Equal(["Embedding1.E"],
        Stack("[Tokens(7)] [Embedding(5, Frozen = true)] [Gru(4)]").Read().Parameters.Where(p => p.Frozen).Select(p => p.Name));

    [Fact]
    public void A_layer_trains_where_its_states_start()
    {
        var source = Stack("[Input(3)] [Lstm(4, TrainedState = true)] [Gru(4)]").Read();
        Assert.Equal(["Lstm1.c0 Zeros", "Lstm1.h0 Zeros"], source.Parameters.Where(p => p.Name.EndsWith('0')).Select(p => $"{p.Name} {p.Initializer}").Order());
        Assert.Equal(["Gru1.h"], SourceModel.PortsOf(source.Entries[0]).Where(p => p.Role == Ir.PortRole.InitialState).Select(p => p.Name));
    }

    [Fact]
    public void A_tied_read_out_uses_the_embedding()
    {
        var source = Stack("[Tokens(7)] [Embedding(5)] [Gru(5)] [Dense(7, TiedTo = \"Embedding1\")]").Read();
        Assert.Equal(["Embedding1.E", "Dense1.b"], source.Parameters.Where(p => !p.Name.StartsWith("Gru", StringComparison.Ordinal)).Select(p => p.Name));
        Assert.Equal(2, source.Entries[0].Nodes.SelectMany(n => n.Operands).Count(o => o.Op is Ops.ParameterOp { Parameter.Name: "Embedding1.E" }));
    }

    [Fact]
    public void A_layer_reads_the_input_again() => Assert.Equal((4, 7),
        Stack("[Input(3)] [Gru(4)] [Lstm(4, SkipFromInput = true)]").Read().Parameters.Where(p => p.Name == "Lstm1.Wi").Select(p => (p.Shape.Rows, p.Shape.Columns)).Single());
}
