namespace Rnn.Benchmarks.Roof;

/// <summary>A workload beside its roof; a line of JSON has these names.</summary>
/// <param name="Machine">Processor and vector width.</param>
/// <param name="Workload">As the suite calls it.</param>
/// <param name="Variant">Which of several ways.</param>
/// <param name="Threads">Threads that share the work.</param>
/// <param name="Metric">The unit of the value.</param>
/// <param name="Value">The median.</param>
/// <param name="Bound">What bounds it: "read" (GB/s) or "fma" (GFLOP/s).</param>
/// <param name="Rate">Weights read, or operations executed, in that unit.</param>
/// <param name="Roof">The most that the machine was seen to do, all threads together.</param>
/// <param name="Share">Rate / Roof.</param>
/// <param name="WeightBytes">The block that is read at every step; 0 where that is not what bounds it.</param>
/// <param name="Waited">Share of the time without a core.</param>
sealed record RoofRow(
    string Machine, string Workload, string Variant, int Threads, string Metric, double Value,
    string Bound, double Rate, double Roof, double Share, long WeightBytes, double Waited);
