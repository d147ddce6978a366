using System.Diagnostics;
using System.Runtime.CompilerServices;
using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Latency;

/// <summary>The time of every single call, and what happened to the process meanwhile.</summary>
/// <param name="Ticks">Of each call, ascending; a tick is 1 / <see cref="Stopwatch.Frequency"/> seconds.</param>
/// <param name="Counters">Faults, collections, allocations, waiting, from the first call to the last.</param>
/// <param name="Seconds">From the first call to the last.</param>
/// <param name="Sum">Of all results.</param>
sealed record CallTimes(long[] Ticks, ProcessCounters Counters, double Seconds, float Sum)
{
    /// <summary>Times calls one by one. All of them are made once before, with pauses for the JIT, into the same memory.</summary>
    public static CallTimes Of<TCall>(TCall call, int count) where TCall : struct, ICall
    {
        var ticks = new long[count];
        float sum = 0;
        for (int round = 0; round < 2; round++)
        {
            sum += Time(ref call, ticks);
            Thread.Sleep(150);
        }

        // What the warm-up left behind is not collected while the clock runs.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = ProcessCounters.Before();
        long start = Stopwatch.GetTimestamp();
        sum += Time(ref call, ticks);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var counters = ProcessCounters.Since(before);
        Array.Sort(ticks);
        return new CallTimes(ticks, counters, seconds, sum);
    }

    /// <summary>Nanoseconds that a share of the calls, in parts of 100,000, did not exceed.</summary>
    public double Nanoseconds(int parts) => Statistics.Percentile<long>(Ticks, parts) * (1e9 / Stopwatch.Frequency);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Time<TCall>(ref TCall call, long[] ticks) where TCall : struct, ICall
    {
        float sum = 0;
        for (int i = 0; i < ticks.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            sum += call.Once();
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }

        return sum;
    }
}
