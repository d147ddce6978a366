using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Mean absolute error.</summary>
internal sealed class MaeKind() : LossKind("mae")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new MeanAbsoluteError { Reduction = reduction };
}
