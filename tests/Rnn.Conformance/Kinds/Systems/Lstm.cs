namespace Rnn.Conformance.Kinds.Systems;

/// <summary>The LSTM with a forget gate (Hochreiter, Schmidhuber 1997; Gers, Schmidhuber, Cummins 2000).</summary>
internal sealed class Lstm() : SingleCell("lstm");
