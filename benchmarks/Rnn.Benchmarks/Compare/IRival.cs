using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Compare;

/// <summary>A system that ours is held against.</summary>
interface IRival
{
    /// <summary>As its lines call it.</summary>
    string Name { get; }

    /// <summary>Whether it knows such a workload.</summary>
    bool Runs(string workload);

    /// <summary>Why it cannot run on this machine; null where it can.</summary>
    string? Missing(Suite suite);

    /// <summary>Its fastest variant's time on one thread and one core.</summary>
    /// <exception cref="RivalFailedException">It gave no result.</exception>
    RivalResult Measure(Suite suite, string workload);
}
