using System.Diagnostics;

namespace Rnn.Benchmarks.Measuring;

/// <summary>
/// The timing rule of benchmarks/peers/common.py: warm up, then samples of about 5 ms; the median is the value. Samples are short so that a
/// moment of interference spoils few.
/// </summary>
/// <param name="Seconds">Per unit of work, ascending: one entry a sample.</param>
/// <param name="Waited">Share of the time in which this process was ready to run and had no core.</param>
/// <param name="Cores">Processor time in the time that passed: no speed-up by threads is to be believed without it.</param>
sealed record Measurement(IReadOnlyList<double> Seconds, double Waited, double Cores)
{
    const double SampleSeconds = 0.005;
    const int FewestSamples = 7;

    public double Median => Statistics.Median(Seconds);

    public static Measurement Of(Workload workload)
    {
        int times = Math.Max(1, (int)(SampleSeconds / WarmUp(workload)));
        var seconds = new List<double>(workload.Samples);
        var counters = ProcessCounters.Before();
        long begin = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        while (seconds.Count < workload.Samples && (seconds.Count < FewestSamples || Stopwatch.GetElapsedTime(begin).TotalSeconds < workload.BudgetSeconds))
        {
            long start = Stopwatch.GetTimestamp();
            workload.Run(times);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / times / workload.UnitsPerRun);
        }

        double passed = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        double waited = ProcessCounters.Since(counters).SecondsWithoutCore / passed;
        double cores = (Environment.CpuUsage.TotalTime - processor).TotalSeconds / passed;
        seconds.Sort();
        return new Measurement(seconds, waited, cores);
    }

    /// <summary>
    /// Seconds of one run. On a single core that is never idle the JIT's second tier is never compiled, so the warm-up pauses twice.
    /// </summary>
    static double WarmUp(Workload workload)
    {
        workload.Run(1);
        double each = 0;
        for (int round = 0; round < 3; round++)
        {
            if (round > 0) Thread.Sleep(150);
            long start = Stopwatch.GetTimestamp();
            int runs = 0;
            do
            {
                workload.Run(1);
                runs++;
            }
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < workload.WarmSeconds / 3);
            each = Stopwatch.GetElapsedTime(start).TotalSeconds / runs;
        }

        return each;
    }
}
