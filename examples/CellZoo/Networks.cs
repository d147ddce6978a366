using Rnn;

namespace CellZooExample;

// 32 units each: two numbers a step go in, one number comes out after the last.

[RnnModel]
[Input(2)]
[Lstm(32)]
[LastStep]
[Dense(1)]
public partial class LstmNetwork;

[RnnModel]
[Input(2)]
[Recurrent(typeof(LongExpressiveMemory<,>), 32)]
[LastStep]
[Dense(1)]
public partial class LongExpressiveMemoryNetwork;

[RnnModel]
[Input(2)]
[Recurrent(typeof(ScalarLstm<,>), 32)]
[LastStep]
[Dense(1)]
public partial class ScalarLstmNetwork;

[RnnModel]
[Input(2)]
[Recurrent(typeof(MinimalRnn<,>), 32)]
[LastStep]
[Dense(1)]
public partial class MinimalRnnNetwork;

[RnnModel]
[Input(2)]
[Recurrent(typeof(FastGrnn<,,>), 32, 16)]
[LastStep]
[Dense(1)]
public partial class FastGrnnNetwork;

[RnnModel]
[Input(2)]
[Recurrent(typeof(CoupledOscillators<,>), 32)]
[LastStep]
[Dense(1)]
public partial class CoupledOscillatorsNetwork;
