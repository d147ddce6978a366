namespace Rnn.Training;

/// <summary>What the trainer wants of data: where they go, in what portions, and in which random order.</summary>
/// <param name="Inputs">The input ports, the first one first.</param>
/// <param name="Output">The output port that the loss judges.</param>
/// <param name="Loss">The loss.</param>
/// <param name="SequenceLength">Most steps per batch; 0: as the data need.</param>
/// <param name="BatchSize">Most rows per batch.</param>
/// <param name="Seed">Key of the shuffling.</param>
/// <param name="Shuffle">Whether each pass has an order of its own, where the kind of data allows one.</param>
public sealed record BatchRequest(IReadOnlyList<PortInfo> Inputs, PortInfo Output, Loss Loss, int SequenceLength, int BatchSize, ulong Seed, bool Shuffle)
{
    /// <summary>Steps of the output where the model sets their number and not the inputs; 0: as many as an input has.</summary>
    public int OutputSteps { get; init; }

    /// <summary>The only input port.</summary>
    /// <exception cref="InvalidTrainingDataException">There are several.</exception>
    public PortInfo Input => Inputs.Count == 1
        ? Inputs[0]
        : throw new InvalidTrainingDataException($"The entry has the inputs {string.Join(", ", Inputs.Select(p => $"\"{p.Name}\""))}, but the data are for one: use PortData.");
}
