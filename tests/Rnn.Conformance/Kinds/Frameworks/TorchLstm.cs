namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>torch.nn.LSTM: gates i, f, g, o.</summary>
internal sealed class TorchLstm() : TorchLayers("lstm", "Lstm", ["i", "f", "g", "o"], ["h", "c"]);
