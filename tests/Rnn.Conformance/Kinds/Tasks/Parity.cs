using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class Parity() : TaskKind("parity")
{
    protected override SampleGenerator Of(Options options) => new ParitySamples(options.Int("D"));
}
