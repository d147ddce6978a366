using Rnn;

namespace CountingExample;

/// <summary>A network, the parameters it has here, and those that Keras and PyTorch count.</summary>
public sealed record CountRow(string Network, ModelInfo Info, long Keras, long? Torch, string Remark)
{
    /// <summary>All rows of the table.</summary>
    public static IReadOnlyList<CountRow> All { get; } =
    [
        new("Embedding(10000, 32)", EmbeddingOnly.Info, 320_000, null, ""),
        new("Embedding + SimpleRNN(32), last step", EmbeddingRnn.Info, 322_080, null, ""),
        new("the same, all steps", EmbeddingRnnSequence.Info, 322_080, null, ""),
        new("Embedding + four SimpleRNN(32)", FourRnns.Info, 328_320, null, ""),
        new("film reviews: with Dense(1)", FilmReviews.Info, 322_113, null, ""),
        new("SimpleRNN(32)", OneSimpleRnn.Info, 2_080, 2_112, "PyTorch has a second bias"),
        new("LSTM(32)", OneLstm.Info, 8_320, 8_448, "PyTorch has a second bias"),
        new("GRU(32), reset after", OneGru.Info, 6_336, 6_336, ""),
        new("GRU(32), reset before", OneGruResetBefore.Info, 6_240, null, ""),
        new("Bidirectional(LSTM(32))", TwoDirections.Info, 16_640, 16_896, "PyTorch has a second bias"),
        new("peephole LSTM(32)", OnePeephole.Info, 8_416, null, ""),
        new("LSTM with coupled gates", OneCoupled.Info, 6_240, null, ""),
        new("LSTM of 1997", OneNoForget.Info, 6_240, null, ""),
        new("minimal gated unit", OneMinimal.Info, 4_160, null, ""),
        new("U, V, W with r 4, s 3, t 4", UvwPlain.Info, 33, null, "s r + s s + t s"),
        new("the same with biases", UvwBiased.Info, 40, null, "s (r + s + 1) + t (s + 1)"),
    ];
}
