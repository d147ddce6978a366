using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class DelayedEcho() : TaskKind("delayed_echo")
{
    protected override SampleGenerator Of(Options options) => new DelayedEchoSamples(options.Int("T"), options.Int("delay"));
}
