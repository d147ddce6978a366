using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class Adding() : TaskKind("adding")
{
    protected override SampleGenerator Of(Options options) => new AddingSamples(options.Int("T"));
}
