using Rnn;

namespace ReservoirExample;

/// <summary>300 units that are never trained: 5 % of the connections, largest absolute eigenvalue 0.9.</summary>
[RnnModel]
[Input(1)]
[EchoState(300, Initializers = "Win = Uniform(0.5); W = Reservoir(0.9, 0.05)")]
public partial class ChaosReservoir;
