using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>log sum exp over the last axis.</summary>
internal sealed class LogSumExpKind() : RowFunction("logsumexp")
{
    protected override string Body(Options options, int width) => $"public Scalar Forward(Vec<D{width}> x) => LogSumExp(x);";
}
