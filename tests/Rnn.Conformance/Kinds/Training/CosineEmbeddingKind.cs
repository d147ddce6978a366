using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>One minus the cosine of rows.</summary>
internal sealed class CosineEmbeddingKind() : LossKind("cosine_embedding")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new CosineDistance { Reduction = reduction };

    protected override bool Elementwise(VectorCase vector) => false;
}
