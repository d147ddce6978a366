namespace Rnn.Benchmarks.Models;

/// <summary>One very large layer: 21 MB of weights, which no second level of a cache holds.</summary>
[RnnModel]
[Weights(Precision.BFloat16)]
[Weights(Precision.Int8)]
[Input(256)]
[Lstm(1024)]
[Dense(64)]
public sealed partial class S5 : IStreamed<S5.State>;
