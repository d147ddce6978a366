using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Cost;

/// <summary>The input goes to every layer, every layer to the output (Graves 2013).</summary>
[RnnModel]
[Input(128)]
[Lstm(128)]
[Lstm(128, SkipFromInput = true)]
[Lstm(128, SkipFromInput = true)]
[AllLayers]
[Dense(128)]
public sealed partial class SkipStack : IStreamed<SkipStack.State>;
