using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Negative log-likelihood of log-probabilities.</summary>
internal sealed class NllKind() : LossKind("nll")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new NegativeLogLikelihood { Reduction = reduction, IgnoredLabel = vector.Options.Int("ignore_index", -100), ClassWeights = ClassWeights(vector) };

    protected override bool Elementwise(VectorCase vector) => false;
}
