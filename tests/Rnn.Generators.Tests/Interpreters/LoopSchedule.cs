namespace Rnn.Generators.Tests.Interpreters;

/// <summary>One row of a scope: where it stands in packed buffers, in the sorted batch, in the caller's batch, and its step.</summary>
internal readonly record struct LoopRow(int Packed, int Sorted, int Caller, int Step);

/// <summary>Rows sorted by length, longest first, and packed step by step: worked out again, without the runtime's schedule.</summary>
internal sealed class LoopSchedule
{
    public LoopSchedule(IReadOnlyList<int> lengths)
    {
        var order = Enumerable.Range(0, lengths.Count).OrderByDescending(b => lengths[b]).ToArray();
        Batch = [.. order.Select((caller, sorted) => new LoopRow(-1, sorted, caller, 0))];
        int packed = 0;
        for (int t = 0; t < lengths.DefaultIfEmpty(0).Max(); t++)
            Steps.Add([.. Batch.Where(row => lengths[row.Caller] > t).Select(row => row with { Packed = packed++, Step = t })]);
        Total = packed;
    }

    /// <summary>All rows, in sorted order.</summary>
    public IReadOnlyList<LoopRow> Batch { get; }

    /// <summary>The rows that run at each step.</summary>
    public List<LoopRow[]> Steps { get; } = [];

    public int Total { get; }
}
