using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Keras' categorical cross-entropy of probabilities.</summary>
internal sealed class KerasCategoricalKind() : LossKind("keras_categorical")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new CategoricalCrossEntropyOfProbabilities((float)vector.Options.Number("label_smoothing", 0)) { Reduction = reduction };

    protected override bool Elementwise(VectorCase vector) => false;
}
