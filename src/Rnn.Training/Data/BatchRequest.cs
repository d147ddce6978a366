namespace Rnn.Training;

/// <summary>What the trainer wants of data: where they go, in what portions, and in which random order.</summary>
/// <param name="Input">The input port.</param>
/// <param name="Output">The output port that the loss judges.</param>
/// <param name="Loss">The loss.</param>
/// <param name="SequenceLength">Most steps per batch; 0: as the data need.</param>
/// <param name="BatchSize">Most rows per batch.</param>
/// <param name="Seed">Key of the shuffling.</param>
/// <param name="Shuffle">Whether each pass has an order of its own, where the kind of data allows one.</param>
public sealed record BatchRequest(PortInfo Input, PortInfo Output, Loss Loss, int SequenceLength, int BatchSize, ulong Seed, bool Shuffle);
