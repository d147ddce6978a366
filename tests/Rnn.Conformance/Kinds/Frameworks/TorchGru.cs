namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>torch.nn.GRU: gates r, z, n; reset after the product, so the second biases are parameters of their own.</summary>
internal sealed class TorchGru() : TorchLayers("gru", "Gru", ["r", "z", "n"], ["h"])
{
    protected override string SecondBias => "c";
}
