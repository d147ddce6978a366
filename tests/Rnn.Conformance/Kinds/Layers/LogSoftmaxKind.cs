using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>Logarithms of the probabilities.</summary>
internal sealed class LogSoftmaxKind() : RowFunction("log_softmax")
{
    protected override string Body(Options options, int width) => $"public Vec<D{width}> Forward(Vec<D{width}> x) => LogSoftmax(x);";
}
