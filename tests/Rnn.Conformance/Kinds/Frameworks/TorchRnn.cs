using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>torch.nn.RNN: h = act(W_ih x + b_ih + W_hh h + b_hh).</summary>
internal sealed class TorchRnn() : TorchLayers("rnn", "SimpleRnn", [""], ["h"])
{
    protected override string Arguments(Options options) => $", Activation = {ActivationNames.Constant(options.Text("nonlinearity", "tanh"))}";
}
