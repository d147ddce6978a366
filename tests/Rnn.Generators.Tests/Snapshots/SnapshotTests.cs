namespace Rnn.Generators.Tests.Snapshots;

/// <summary>The whole generated text of six models, as a reader sees it.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public Task Tokens_and_lstm() => Check(nameof(Tokens_and_lstm), "[RnnModel] [Tokens(5)] [Lstm(4)] [Dense(5)] public partial class Letters;");

    [Fact]
    public Task Gru_to_one() => Check(nameof(Gru_to_one), "[RnnModel] [Input(3)] [Gru(6)] [LastStep] [Dense(2)] [Softmax] public partial class Classifier;");

    [Fact]
    public Task Two_directions() => Check(nameof(Two_directions), "[RnnModel] [Tokens(9)] [Embedding(4)] [Bidirectional] [SimpleRnn(6)] [Dense(3)] public partial class Tagger;");

    [Fact]
    public Task Large_with_loops() => Check(nameof(Large_with_loops), "[RnnModel] [Input(24)] [Dropout(0.5f)] [Lstm(72, Residual = false)] [Lstm(40)] [Dense(9)] public partial class Large;");

    [Fact]
    public Task Cell_of_a_user() => Check(nameof(Cell_of_a_user), """
        [RnnCell]
        public sealed partial class Leaky<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> W;
            [Orthogonal] Mat<H, H> U;
            Vec<H> b;
            [Option] double leak = 0.25;
            [State] public Vec<H> h;

            public Vec<H> Step(Vec<I> x) => h = (1 - leak) * h + leak * Tanh(W * x + U * h + b);
        }

        [RnnModel] [Input(3)] [Recurrent(typeof(Leaky<,>), 5)] public partial class Echo;
        """);

    [Fact]
    public Task Network_of_members() => Check(nameof(Network_of_members), """
        [RnnModel]
        public partial class Joined
        {
            Lstm<D3, D4> fast;
            Gru<D3, D4> slow;
            Dense<Sum<D4, D4>, D2> head;

            public Vec<D2> Step(Vec<D3> x) => head.Step(Concat(fast.Step(x), slow.Step(x)));
        }
        """);

    static Task Check(string test, string declaration)
    {
        var source = TestSource.Of($"namespace Samples {{\n{declaration}\n}}");
        Assert.Empty(source.CompilerMessages);
        return Snapshot.Verify(source, test);
    }
}
