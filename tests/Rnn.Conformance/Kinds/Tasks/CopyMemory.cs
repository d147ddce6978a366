using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class CopyMemory() : TaskKind("copy_memory")
{
    protected override SampleGenerator Of(Options options) => new CopyMemorySamples(options.Int("T"), options.Int("symbols"));
}
