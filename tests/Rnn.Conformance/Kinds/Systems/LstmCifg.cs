namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Coupled gates: option gate says which of i and f is computed, the other is its complement.</summary>
internal sealed class LstmCifg() : SingleCell("lstm_cifg");
