namespace Rnn.Benchmarks.Models;

/// <summary>A medium model: its weights fit the second level of the cache, not the first.</summary>
[RnnModel]
[Weights(Precision.BFloat16)]
[Input(32)]
[Lstm(128)]
[Dense(32)]
public sealed partial class S3 : IStreamed<S3.State>;
