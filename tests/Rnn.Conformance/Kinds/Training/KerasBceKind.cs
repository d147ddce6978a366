using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Keras' binary cross-entropy of probabilities.</summary>
internal sealed class KerasBceKind() : LossKind("keras_bce")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new BinaryCrossEntropyOfProbabilities(clip: 1e-7f, (float)vector.Options.Number("label_smoothing", 0)) { Reduction = reduction };
}
