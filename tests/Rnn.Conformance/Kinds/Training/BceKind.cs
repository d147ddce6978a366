using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>PyTorch's binary cross-entropy of probabilities.</summary>
internal sealed class BceKind() : LossKind("bce")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new BinaryCrossEntropyOfProbabilities { Reduction = reduction };
}
