using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Kullback-Leibler divergence from log-probabilities.</summary>
internal sealed class KlDivKind() : LossKind("kl_div")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new KullbackLeibler(vector.Options.Flag("log_target")) { Reduction = reduction };

    protected override bool Elementwise(VectorCase vector) => false;
}
