using Rnn.Conformance.Cases;
using Rnn.Tasks.Samples;

namespace Rnn.Conformance.Kinds.Tasks;

/// <inheritdoc/>
internal sealed class TimeSeries() : TaskKind("time_series")
{
    protected override SampleGenerator Of(Options options) => new TimeSeriesSamples(options.Int("T"), options.Int("ahead"));
}
