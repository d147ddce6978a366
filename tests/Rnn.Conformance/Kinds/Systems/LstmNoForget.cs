namespace Rnn.Conformance.Kinds.Systems;

/// <summary>The LSTM of 1997, without a forget gate.</summary>
internal sealed class LstmNoForget() : SingleCell("lstm_no_forget");
