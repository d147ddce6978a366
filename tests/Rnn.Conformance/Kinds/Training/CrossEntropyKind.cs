using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Softmax cross-entropy of labels or distributions.</summary>
internal sealed class CrossEntropyKind() : LossKind("cross_entropy")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new Rnn.Training.SoftmaxCrossEntropy
    {
        Reduction = reduction,
        IgnoredLabel = vector.Options.Int("ignore_index", -100),
        LabelSmoothing = (float)vector.Options.Number("label_smoothing", 0),
        ClassWeights = ClassWeights(vector),
    };

    protected override bool Elementwise(VectorCase vector) => false;
}
