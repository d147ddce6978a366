namespace Rnn.Benchmarks.Measuring;

/// <summary>Something that is done again and again while the clock runs.</summary>
abstract class Workload : IDisposable
{
    /// <summary>As the suite calls it: S1, S1/B32, T1.</summary>
    public required string Name { get; init; }

    /// <summary>Which of several ways to do the same.</summary>
    public required string Variant { get; init; }

    /// <summary>Threads that share the work.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The unit of the figure: ns_per_step, ms, ms_per_update.</summary>
    public abstract string Metric { get; }

    /// <summary>Floating-point operations of one unit, as the suite counts them.</summary>
    public required double Flops { get; init; }

    /// <summary>
    /// Floating-point operations of one unit that are really executed: less than the suite counts where a look-up stands for a product or a
    /// gradient is not wanted. Null: as many as the suite counts.
    /// </summary>
    public double? ExecutedFlops { get; init; }

    /// <summary>Bytes of weights that one unit reads once each, padding included; 0 where they are read for many rows at a time.</summary>
    public long WeightBytes { get; init; }

    /// <summary>Units of work in one run.</summary>
    public virtual int UnitsPerRun => 1;

    /// <summary>Length of the warm-up.</summary>
    public virtual double WarmSeconds => 0.3;

    /// <summary>The most samples that are taken.</summary>
    public virtual int Samples => 101;

    /// <summary>No sample begins later than that.</summary>
    public virtual double BudgetSeconds => 3;

    /// <summary>Does the work; what it computes is kept, so that none of it can be optimised away.</summary>
    public abstract void Run(int times);

    /// <summary>The largest difference to the expected outputs, before anything is timed; null where nothing is expected.</summary>
    public virtual double? Check() => null;

    /// <summary>Called after the measurement: throws if the work turns out not to have been done.</summary>
    public virtual void Confirm()
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
