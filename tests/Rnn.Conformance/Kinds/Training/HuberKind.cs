using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Huber, delta given.</summary>
internal sealed class HuberKind() : LossKind("huber")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new HuberLoss((float)vector.Options.Number("delta", 1)) { Reduction = reduction };
}
