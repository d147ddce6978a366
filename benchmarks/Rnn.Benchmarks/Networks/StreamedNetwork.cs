using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;
using Rnn.Benchmarks.Silence;

namespace Rnn.Benchmarks.Networks;

/// <summary>A network that is timed step by step on made-up weights and inputs.</summary>
/// <param name="Label">What a table calls it.</param>
/// <param name="Info">Its sizes.</param>
/// <param name="Stream">The workload, to be disposed of.</param>
/// <param name="Fade">Times it while it falls silent.</param>
sealed record StreamedNetwork(string Label, ModelInfo Info, Func<Workload> Stream, Func<SilenceTimes> Fade)
{
    public static StreamedNetwork Of<TModel, TState>(string label)
        where TModel : class, IRnnModel<TModel>, IStreamed<TState>
        where TState : unmanaged
    {
        var entry = TModel.Info.Entries[0];
        int input = entry.Port("x", PortRole.Input).Width, output = entry.Port("y", PortRole.Output).Width;
        return new StreamedNetwork(label, TModel.Info, () => new Streaming<TModel, TState>(TModel.Create(1), Inputs.Random(input), output)
        {
            Name = label,
            Variant = "Step",
            Flops = TModel.Info.FlopsPerStep,
        }, () => new FadingStream<TModel, TState>().Measure());
    }

    /// <summary>Multiply-adds of the matrices in one step, each of which multiplies one vector; what vectors do with each other is not counted.</summary>
    public long MultiplyAdds => Info.Parameters.Where(p => p.Columns > 1).Sum(p => (long)p.Count);

    /// <summary>Nanoseconds a step, on one core.</summary>
    public double Nanoseconds()
    {
        using var workload = Stream();
        using var taken = BenchmarkLock.Take();
        Platform.Pin(1);
        return Measurement.Of(workload).Median * 1e9;
    }
}
