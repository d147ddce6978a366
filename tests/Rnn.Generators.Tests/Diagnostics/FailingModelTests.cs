namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>A model with a mistake: one error, no cascade, and nobody else suffers.</summary>
public sealed class FailingModelTests
{
    /// <summary>Every member that a model of one real input has.</summary>
    const string Use = """
        static class Use
        {
            const int Floats = Forecast.StateBytes / sizeof(float);
            const long Ratio = Forecast.FlopsPerStep / Forecast.ParameterCount;

            static void Of(float[] x, float[] y)
            {
                var model = new Forecast(seed: 1);
                var state = model.NewState();
                System.Span<float> floats = state;
                floats[0] = state[1] + Floats + Ratio + Forecast.Fingerprint.Length;
                model.Step(x, ref state, y);
                model.Step(x: x, state: ref state, y: y);
                model.StepBatch(x: x, states: new Forecast.State[3], y: y);
                model.Run(x, ref state, y);
                model.Run(x, y);
                model.Save("file");
                using var workspace = new Workspace(Forecast.Plan(0, length: 20, batch: 4));
                Forecast.Create(2).Forward(0, workspace);
                model.Backward(0, workspace);
                model.Parameters.Initialize(3);
                _ = Forecast.Load("file").Parameters["Lstm1.Wi"];
                _ = Forecast.Info.ToString();
                Contract(model);
            }

            static void Contract<TModel>(TModel model) where TModel : class, IRnnModel<TModel> => _ = TModel.Info;
        }
        """;

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-128", "-128")]
    public Task Its_members_are_there_so_that_C_sharp_has_nothing_to_add(string size, string found) => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [Lstm({|RNN0006:{{size}}|})]
        public partial class Forecast;

        {{Use}}
        """).Reports($"Lstm1 has a size of {found}; a size is at least 1 and at most 16777216");

    [Fact]
    public Task So_are_the_classes_with_narrow_weights() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm({|RNN0006:-128|})]
        [Weights(Precision.BFloat16)]
        [Weights(Precision.Int8)]
        public partial class Forecast;

        static class Use
        {
            static int Of(Forecast model, float[] x, float[] y)
            {
                var (wide, narrow) = (new Forecast.BFloat16(model), new Forecast.Int8(model));
                var state = wide.NewState();
                wide.Step(x, ref state, y);
                narrow.Run(x, ref state, y);
                return wide.WeightBytes + narrow.WeightBytes;
            }
        }
        """).Reports("Lstm1 has a size of -128; a size is at least 1 and at most 16777216");

    [Fact]
    public Task A_network_keeps_its_entries_and_their_ports() => Declaration.Of("""
        [RnnModel]
        public partial class Reader
        {
            Embedding<D9, D4> table;
            [State] Vec<D4> h;
            Mat<D4, D4> U;

            public (Vec<D4> mean, Scalar score) Read(Token word, Vec<D4> beside)
            {
                h = Tanh(table.Step(word) + U * h + {|RNN0013:1 / 2|} * beside);
                return (h, Sum(h));
            }

            public Scalar Judge(Seq<Vec<D4>> words, (Token first, Vec<D4>) pair) => Sum(Sum(words)) + Sum(table.Step(pair.first) + pair.Item2);
        }

        static class Use
        {
            static void Of(Reader model, float[] x, int[] tokens)
            {
                var state = model.NewState();
                model.Step(word: 3, beside: x, state: ref state, mean: x, score: x);
                model.Run(word: tokens, beside: x, state: ref state, mean: x, score: x);
                model.StepBatch(tokens, x, new Reader.State[2], x, x);
                model.RunJudge(words: x, pairFirst: tokens, pairItem2: x, y: x);
            }
        }
        """).Reports("1 / 2 divides integers and drops the rest; write 1.0 or another double");

    [Fact]
    public Task A_token_model_is_still_one_so_that_a_trainer_of_text_takes_it() => Declaration.Of("""
        [RnnModel]
        [Tokens(65)]
        [Lstm(8)]
        [Dense({|RNN0006:0|})]
        public partial class Writer;

        static class Use<TModel, TState> where TModel : class, ITokenModel<TModel, TState> where TState : unmanaged;

        static class Text
        {
            public static object Of() => typeof(Use<Writer, Writer.State>);
        }
        """).Reports("Dense1 has a size of 0; a size is at least 1 and at most 16777216");

    [Fact]
    public void Its_members_throw_the_reason()
    {
        var source = TestSource.Of("""
            [RnnModel]
            [Lstm(8)]
            public partial class Forecast;
            """);
        var text = Assert.Single(source.Result.GeneratedSources).SourceText.ToString();
        Assert.Contains("throw new global::System.NotSupportedException(\"RNN0003: Lstm1 has no input", text);
    }

    [Fact]
    public Task A_mistake_in_a_cell_is_said_once_however_many_models_use_it() => Declaration.Of("""
        [RnnCell]
        public sealed partial class Leaky<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> W;
            [State] Vec<H> h;
            public Vec<H> Step(Vec<I> x) => h = {|RNN0013:1 / 2|} * h + W * x;
        }

        [RnnModel, Input(3), Recurrent(typeof(Leaky<,>), 4)]
        public partial class First;

        [RnnModel, Input(3), Recurrent(typeof(Leaky<,>), 8)]
        public partial class Second;
        """).Reports("1 / 2 divides integers and drops the rest; write 1.0 or another double");

    [Fact]
    public void Other_models_still_compile()
    {
        var source = TestSource.Of("""
            [RnnModel, Lstm(8)]
            public partial class Broken;

            [RnnModel, Input(3), Lstm(8)]
            public partial class Whole;
            """);
        Assert.Empty(source.CompilerMessages);
        Assert.Contains(source.Result.GeneratedSources, s => s.HintName == "Whole.g.cs" && !s.SourceText.ToString().Contains("NotSupportedException"));
    }
}
