using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Cost;

/// <summary>A network whose multiply-adds are timed.</summary>
/// <param name="Info">Its sizes.</param>
/// <param name="Work">The workload, to be disposed of.</param>
/// <param name="Steps">Steps in one unit of work.</param>
/// <param name="Reads">Multiply-adds of a step with elements of a sequence that it reads, a mean where there are more and more of them.</param>
sealed record CostSubject(ModelInfo Info, Func<Workload> Work, int Steps, long Reads = 0)
{
    /// <summary>Streaming, step by step.</summary>
    public static CostSubject Streamed<TModel, TState>()
        where TModel : class, IRnnModel<TModel>, IStreamed<TState>
        where TState : unmanaged
        => new(TModel.Info, () => new Streaming<TModel, TState>(TModel.Create(1), Inputs.Random(Width<TModel>(PortRole.Input)), Width<TModel>(PortRole.Output))
        {
            Name = TModel.Info.Name, Variant = "Step", Flops = TModel.Info.FlopsPerStep,
        }, 1);

    /// <summary>One sequence of 64 steps at a time: for what reads the future, or all of a sequence.</summary>
    /// <param name="reads">Multiply-adds of a step with elements of a sequence.</param>
    public static CostSubject Sequences<TModel>(long reads = 0) where TModel : class, IRnnModel<TModel>
        => new(TModel.Info, () => new ForwardSequences<TModel>(TModel.Create(1), Inputs.Random(Width<TModel>(PortRole.Input)), Inputs.Steps, 1)
        {
            Name = TModel.Info.Name, Variant = "Forward", Flops = (double)TModel.Info.FlopsPerStep * Inputs.Steps,
        }, Inputs.Steps, reads);

    /// <summary>One question at a time: 20 tokens, two numbers among them, a table of 30 rows.</summary>
    public static CostSubject Questions()
    {
        var lengths = new Dictionary<string, int> { ["question"] = 20, ["numbers"] = 2, ["table"] = 30 };
        const long readingOneToken = 128 * 256;
        return new(TableProgrammer.Info, () => new WholeEntry<TableProgrammer>(lengths) { Name = nameof(TableProgrammer), Variant = "Forward", Flops = TableProgrammer.Info.FlopsPerStep }, 1, 19 * readingOneToken);
    }

    /// <summary>Multiply-adds that a step executes: those of matrices with vectors, parameters and memories alike.</summary>
    public long MultiplyAdds => (Info.FlopsPerStep / 2) + Reads;

    /// <summary>Nanoseconds a step, on one core.</summary>
    public double Nanoseconds()
    {
        using var workload = Work();
        using var taken = BenchmarkLock.Take();
        Platform.Pin(1);
        return Measurement.Of(workload).Median * 1e9 / Steps;
    }

    static int Width<TModel>(PortRole role) where TModel : class, IRnnModel<TModel> => TModel.Info.Entries[0].Ports.First(p => p.Role == role).Width;
}
