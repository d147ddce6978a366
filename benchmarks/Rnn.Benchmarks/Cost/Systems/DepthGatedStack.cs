using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Cost;

/// <summary>Two layers, the upper one with a gate that lets the cell of the lower one in (Yao et al. 2015).</summary>
[RnnModel]
[Input(128)]
[LstmPeephole(128)]
[LstmDepthGated(128)]
public sealed partial class DepthGatedStack : IStreamed<DepthGatedStack.State>;
