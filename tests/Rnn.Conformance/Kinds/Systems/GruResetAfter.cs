namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Reset after the product (cuDNN, PyTorch, Keras).</summary>
internal sealed class GruResetAfter() : SingleCell("gru_reset_after");
