namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>Streaming asked of models that need the end of the sequence.</summary>
public sealed class StreamingDiagnosticTests
{
    [Fact]
    public Task RNN0023_a_step_of_a_bidirectional_model() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Bidirectional]
        [Lstm(8)]
        public partial class Tagger;

        static class Use
        {
            static void Of(Tagger tagger, float[] x, float[] y) => tagger.{|RNN0023:Step|}(x, y);
        }
        """).AndFromCSharp("CS1061").Reports("Tagger cannot run step by step: [Bidirectional] makes Lstm1 read the sequence from its end. Call Run with the whole sequence.");

    [Fact]
    public Task A_step_of_a_causal_model_is_fine() => Declaration.Of("""
        [RnnModel]
        [Input(3)]
        [Lstm(8)]
        public partial class Tagger;

        static class Use
        {
            static void Of(Tagger tagger, float[] x, float[] y)
            {
                var state = tagger.NewState();
                tagger.Step(x, ref state, y);
            }
        }
        """).ReportsNothing();
}
