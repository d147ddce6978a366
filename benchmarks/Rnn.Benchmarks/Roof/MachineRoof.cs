using System.Runtime.Intrinsics;
using Rnn.Benchmarks.Measuring;
using Rnn.Kernels;

namespace Rnn.Benchmarks.Roof;

/// <summary>What one core of this machine can do at most, measured with the widest vectors in use. Every rate is measured once.</summary>
sealed class MachineRoof
{
    readonly Dictionary<long, double> readRates = [];
    double? fma;

    /// <summary>Multiply-adds in registers, sustained over one second: 1e9 operations a second.</summary>
    public double Gigaflops => fma ??=
        Vector512.IsHardwareAccelerated ? Fma<Lanes512>() : Vector256.IsHardwareAccelerated ? Fma<Lanes256>() : Fma<Lanes128>();

    /// <summary>Reading a block of weights again and again: 1e9 bytes a second.</summary>
    public double GigabytesPerSecond(long bytes)
    {
        if (readRates.TryGetValue(bytes, out double rate)) return rate;
        return readRates[bytes] =
            Vector512.IsHardwareAccelerated ? Read<Lanes512>(bytes) : Vector256.IsHardwareAccelerated ? Read<Lanes256>(bytes) : Read<Lanes128>(bytes);
    }

    static double Fma<L>() where L : unmanaged, ILanes<L>
    {
        using var loop = new FmaLoop<L> { Name = "fma", Variant = "registers", Flops = FmaLoop<L>.FlopsPerRun };
        return loop.Flops / Measure(loop) / 1e9;
    }

    static double Read<L>(long bytes) where L : unmanaged, ILanes<L>
    {
        using var loop = new ReadLoop<L>(bytes) { Name = "read", Variant = "product of one row", Flops = bytes / 2.0, WeightBytes = bytes };
        return loop.BytesRead / Measure(loop) / 1e9;
    }

    static double Measure(Workload loop)
    {
        using (BenchmarkLock.Take())
        {
            Platform.Pin(1);
            return Measurement.Of(loop).Median;
        }
    }
}
