using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>Probabilities over the last axis.</summary>
internal sealed class SoftmaxKind() : RowFunction("softmax")
{
    protected override string Body(Options options, int width) => $"public Vec<D{width}> Forward(Vec<D{width}> x) => Softmax(x);";
}
