namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Reset before the product; option update says whether z keeps or writes.</summary>
internal sealed class GruResetBefore() : SingleCell("gru_reset_before");
