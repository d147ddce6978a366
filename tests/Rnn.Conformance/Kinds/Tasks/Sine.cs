using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class Sine() : TaskKind("sine")
{
    protected override SampleGenerator Of(Options options) => new SineSamples(options.Int("T"));
}
