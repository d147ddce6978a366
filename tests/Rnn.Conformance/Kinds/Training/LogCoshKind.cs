using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>log cosh of the difference.</summary>
internal sealed class LogCoshKind() : LossKind("log_cosh")
{
    protected override Loss LossOf(VectorCase vector, Reduction reduction) => new LogCosh { Reduction = reduction };
}
