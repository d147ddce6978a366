using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Cost;

/// <summary>Adaptive computation time (Graves 2016) around an LSTM, four inner steps at most; a step that halts computes the others all the same.</summary>
[RnnModel]
[Input(128)]
[Recurrent(typeof(AdaptiveTime<Lstm<Sum<D128, D1>, D128>, D128, D128, D128>), Options = "limit=4")]
public sealed partial class AdaptiveStack : IStreamed<AdaptiveStack.State>;
