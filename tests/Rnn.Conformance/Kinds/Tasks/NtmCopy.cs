using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class NtmCopy() : TaskKind("ntm_copy")
{
    protected override SampleGenerator Of(Options options) => new NtmCopySamples(options.Int("bits"), options.Int("min_length"), options.Int("max_length"));
}
