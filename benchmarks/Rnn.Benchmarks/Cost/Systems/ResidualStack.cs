using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Cost;

/// <summary>Every layer adds its input to its output (Wu et al. 2016).</summary>
[RnnModel]
[Input(128)]
[Lstm(128, Residual = true)]
[Lstm(128, Residual = true)]
[Lstm(128, Residual = true)]
public sealed partial class ResidualStack : IStreamed<ResidualStack.State>;
