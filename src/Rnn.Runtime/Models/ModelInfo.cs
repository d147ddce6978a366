namespace Rnn;

/// <summary>What a compiled model is: its entries with their ports, its parameters and layers, its sizes.</summary>
/// <param name="Name">The class.</param>
/// <param name="Fingerprint">A hash of the architecture: equal for models that can exchange parameters.</param>
/// <param name="Entries">The entry points, by number.</param>
/// <param name="Parameters">The parameters in canonical order.</param>
/// <param name="Layers">The layers, first to last.</param>
/// <param name="BlockFloats">The length of the packed parameter block, padding included.</param>
/// <param name="StateFloats">The length of the streaming state; 0 where the model cannot stream.</param>
/// <param name="FlopsPerStep">Floating-point operations of one step of one row.</param>
public sealed record ModelInfo(
    string Name,
    string Fingerprint,
    IReadOnlyList<EntryInfo> Entries,
    IReadOnlyList<ParameterInfo> Parameters,
    IReadOnlyList<LayerInfo> Layers,
    int BlockFloats,
    int StateFloats,
    long FlopsPerStep)
{
    /// <summary>Steps of a segment that training keeps at a time (<see cref="CheckpointAttribute"/>); 0: all steps.</summary>
    public int CheckpointEvery { get; init; }

    /// <summary>How many numbers are trained or frozen, without padding.</summary>
    public long ParameterCount => Parameters.Sum(p => (long)p.Count);

    /// <summary>How many of them are trained.</summary>
    public long TrainedCount => Parameters.Where(p => !p.Frozen).Sum(p => (long)p.Count);

    /// <summary>A table of layers, output shapes and parameter counts, like Keras' summary.</summary>
    public override string ToString() => ModelSummary.Of(this);
}
