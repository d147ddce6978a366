namespace Rnn.Benchmarks.Models;

/// <summary>Two large layers: more weights than most second levels hold.</summary>
[RnnModel]
[Weights(Precision.BFloat16)]
[Weights(Precision.Int8)]
[Input(65)]
[Lstm(256)]
[Lstm(256)]
[Dense(65)]
public sealed partial class S4 : IStreamed<S4.State>;
