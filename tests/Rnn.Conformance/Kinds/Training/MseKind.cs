using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Mean squared error.</summary>
internal sealed class MseKind() : LossKind("mse")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new MeanSquaredError { Reduction = reduction };
}
