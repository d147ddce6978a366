namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Gates that see the cell (Gers, Schmidhuber 2000).</summary>
internal sealed class LstmPeephole() : SingleCell("lstm_peephole");
