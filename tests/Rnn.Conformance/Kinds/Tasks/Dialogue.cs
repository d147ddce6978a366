using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class Dialogue() : TaskKind("dialogue")
{
    protected override SampleGenerator Of(Options options) => new DialogueSamples(options.Int("speakers"), options.Int("N"));
}
