namespace Rnn.Benchmarks.Models;

/// <summary>Sensors or gestures.</summary>
[RnnModel]
[Weights(Precision.BFloat16)]
[Input(16)]
[Gru(64)]
[Dense(8)]
public sealed partial class S2 : IStreamed<S2.State>;
