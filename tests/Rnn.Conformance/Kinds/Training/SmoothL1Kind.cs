using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Smooth L1, beta given.</summary>
internal sealed class SmoothL1Kind() : LossKind("smooth_l1")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new SmoothL1((float)vector.Options.Number("beta", 1)) { Reduction = reduction };
}
