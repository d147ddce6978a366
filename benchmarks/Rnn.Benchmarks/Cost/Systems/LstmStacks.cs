using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Cost;

// What systems are measured against: plain stacks of LSTM layers, 128 numbers in.

[RnnModel]
[Input(128)]
[Lstm(128)]
public sealed partial class OneLstm : IStreamed<OneLstm.State>;

[RnnModel]
[Input(128)]
[Lstm(128)]
[Lstm(128)]
public sealed partial class TwoLstms : IStreamed<TwoLstms.State>;

[RnnModel]
[Input(128)]
[Lstm(128)]
[Lstm(128)]
[Lstm(128)]
public sealed partial class ThreeLstms : IStreamed<ThreeLstms.State>;
