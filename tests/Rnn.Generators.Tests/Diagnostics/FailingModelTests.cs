namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>A model with a mistake: one error, no cascade, and nobody else suffers.</summary>
public sealed class FailingModelTests
{
    const string Use = """
        static class Use
        {
            static void Of(float[] x, float[] y)
            {
                var model = new Forecast(seed: 1);
                var state = model.NewState();
                model.Step(x, ref state, y);
                model.Run(x, ref state, y);
                model.Save("file");
                _ = Forecast.Load("file").Parameters["Lstm1.Wi"];
                _ = Forecast.Info.ToString();
            }
        }
        """;

    [Fact]
    public Task Its_members_are_there_so_that_C_sharp_has_nothing_to_add() => Declaration.Of($$"""
        [RnnModel]
        [Input(3)]
        [Lstm({|RNN0006:0|})]
        public partial class Forecast;

        {{Use}}
        """).Reports("Lstm1 has a size of 0; a size is at least 1 and at most 16777216");

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
