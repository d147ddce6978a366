namespace Rnn.Benchmarks.Latency;

/// <summary>Nothing: what remains is the clock itself, and whatever interrupts this core.</summary>
struct NoCall : ICall
{
    public readonly float Once() => 0;
}
