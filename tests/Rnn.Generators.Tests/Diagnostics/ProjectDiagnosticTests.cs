namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>What a project must allow for the models in it.</summary>
public sealed class ProjectDiagnosticTests
{
    [Fact]
    public Task RNN0028_a_model_where_unsafe_blocks_are_not_allowed() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        public partial class {|RNN0028:Tagger|};
        """).WithoutUnsafeBlocks().Reports("The code generated for Tagger reads its parameters through pointers, which this project does not allow: write <AllowUnsafeBlocks>true</AllowUnsafeBlocks> into the project file");

    [Fact]
    public Task Cells_alone_need_no_pointers() => Declaration.Of("""
        [RnnCell]
        public sealed partial class Echo<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> W;
            Mat<H, H> U;
            [State] public Vec<H> h;

            public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h);
        }
        """).WithoutUnsafeBlocks().ReportsNothing();
}
