namespace Rnn.Training.Tests.Reservoirs;

[RnnModel]
[Input(1)]
[EchoState(40, Leak = 0.7, Initializers = "W = Reservoir(0.8, 0.2)")]
public partial class SmallReservoir;

[RnnModel]
[Input(1)]
[EchoState(40, Leak = 0.7, Initializers = "W = Reservoir(0.8, 0.2)")]
[Dense(2)]
public partial class SmallEcho;

[RnnModel]
[Input(1)]
[EchoState(120, Initializers = "W = Reservoir(1.25, 0.05)")]
public partial class LargeReservoir;

[RnnModel]
[Input(2)]
[LiquidState(27)]
public partial class SmallLiquid;
