using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class Hello() : TaskKind("hello")
{
    protected override SampleGenerator Of(Options options) => new HelloSamples();
}
