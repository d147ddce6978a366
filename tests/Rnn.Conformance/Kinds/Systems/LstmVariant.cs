namespace Rnn.Conformance.Kinds.Systems;

/// <summary>The study by Greff et al. (2017): the peephole LSTM with one change.</summary>
internal sealed class LstmVariant() : SingleCell("lstm_variant");
