namespace Rnn.Benchmarks.Models;

/// <summary>An amplifier's sound, sample by sample.</summary>
[RnnModel]
[Input(1)]
[Lstm(20)]
[Dense(1)]
public sealed partial class S1 : IStreamed<S1.State>;
