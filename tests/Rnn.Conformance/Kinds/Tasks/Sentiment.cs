using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class Sentiment() : TaskKind("sentiment")
{
    protected override SampleGenerator Of(Options options) => new SentimentSamples(options.Int("vocabulary"), options.Int("words_per_side"), options.Int("min_length"), options.Int("max_length"));
}
