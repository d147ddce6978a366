using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Cost;

/// <summary>Three layers that read their states of one, two and four steps ago (Chang et al. 2017).</summary>
[RnnModel]
[Input(128)]
[Lstm(128)]
[Lstm(128, Dilation = 2)]
[Lstm(128, Dilation = 4)]
public sealed partial class DilatedStack : IStreamed<DilatedStack.State>;
