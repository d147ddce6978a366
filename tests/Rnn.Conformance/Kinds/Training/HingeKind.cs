using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Hinge for targets of -1 and 1.</summary>
internal sealed class HingeKind() : LossKind("hinge")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new HingeLoss { Reduction = reduction };
}
