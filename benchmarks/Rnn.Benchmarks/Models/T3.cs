namespace Rnn.Benchmarks.Models;

/// <summary>A forecast from a time series.</summary>
[RnnModel]
[Input(8)]
[Gru(32)]
[LastStep]
[Dense(1)]
public sealed partial class T3;
