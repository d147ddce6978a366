using Rnn.Benchmarks.Models;

namespace Rnn.Benchmarks.Networks;

// Networks whose states fade by a factor a step where nothing comes in; 128 units.

[RnnModel]
[Input(128)]
[EchoState(128)]
public sealed partial class EchoState128 : IStreamed<EchoState128.State>;

[RnnModel]
[Input(128)]
[EchoState(128, Leak = 0.1)]
public sealed partial class LeakyEchoState128 : IStreamed<LeakyEchoState128.State>;

[RnnModel]
[Input(128)]
[LiquidState(128)]
public sealed partial class LiquidState128 : IStreamed<LiquidState128.State>;

[RnnModel]
[Input(128)]
[Scrn(96, 32)]
public sealed partial class Scrn128 : IStreamed<Scrn128.State>;
