using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Binary cross-entropy of logits, perhaps with a weight for targets of 1.</summary>
internal sealed class BceWithLogitsKind() : LossKind("bce_with_logits")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new BinaryCrossEntropy
    {
        Reduction = reduction,
        PositiveWeights = vector.Inputs.TryGetValue("pos_weight", out var weights) ? Floats(weights) : default(ReadOnlyMemory<float>),
    };

    protected override bool Elementwise(VectorCase vector) => !vector.Inputs.ContainsKey("pos_weight");
}
