using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Cost;

/// <summary>A network whose multiply-adds are timed.</summary>
/// <param name="Info">Its sizes.</param>
/// <param name="Work">The workload, to be disposed of.</param>
/// <param name="Steps">Steps in one unit of work.</param>
sealed record CostSubject(ModelInfo Info, Func<Workload> Work, int Steps)
{
    /// <summary>Streaming, step by step.</summary>
    public static CostSubject Streamed<TModel, TState>()
        where TModel : class, IRnnModel<TModel>, IStreamed<TState>
        where TState : unmanaged
        => new(TModel.Info, () => new Streaming<TModel, TState>(TModel.Create(1), Inputs.Random(Width<TModel>(PortRole.Input)), Width<TModel>(PortRole.Output))
        {
            Name = TModel.Info.Name, Variant = "Step", Flops = TModel.Info.FlopsPerStep,
        }, 1);

    /// <summary>One sequence of 64 steps at a time: for what reads the future.</summary>
    public static CostSubject Sequences<TModel>() where TModel : class, IRnnModel<TModel>
        => new(TModel.Info, () => new ForwardSequences<TModel>(TModel.Create(1), Inputs.Random(Width<TModel>(PortRole.Input)), Inputs.Steps, 1)
        {
            Name = TModel.Info.Name, Variant = "Forward", Flops = (double)TModel.Info.FlopsPerStep * Inputs.Steps,
        }, Inputs.Steps);

    /// <summary>Multiply-adds that a step executes: those of matrices with vectors, parameters and memories alike.</summary>
    public long MultiplyAdds => Info.FlopsPerStep / 2;

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
