namespace Rnn.Generators.Tests.Interpreters;

/// <summary>One row of a scope: the caller's row, and its step on the axes that the scope walks.</summary>
internal readonly record struct LoopRow(int Caller, string? Axis = null, int Step = 0, string? Inner = null, int InnerStep = 0)
{
    public int On(string axis) => axis == Axis ? Step : axis == Inner ? InnerStep
        : Axis is not null && Rnn.Generators.Ir.Space.BaseOf(axis) == Rnn.Generators.Ir.Space.BaseOf(Axis) ? Step : throw new InvalidOperationException($"a buffer over {axis} is read where no step of it is known");
}

/// <summary>Rows sorted by length, longest first, and packed step by step: worked out again, without the runtime's schedule.</summary>
internal sealed class LoopSchedule
{
    readonly Dictionary<(int Caller, int Step), int> packed = [];

    public LoopSchedule(string axis, IReadOnlyList<int> lengths)
    {
        var order = Enumerable.Range(0, lengths.Count).OrderByDescending(b => lengths[b]).ToArray();
        Lengths = lengths;
        for (int t = 0; t < lengths.DefaultIfEmpty(0).Max(); t++)
            Steps.Add([.. order.Where(caller => lengths[caller] > t).Select(caller => new LoopRow(caller, axis, t))]);
        foreach (var row in Steps.SelectMany(rows => rows)) packed.Add((row.Caller, row.Step), packed.Count);
    }

    public IReadOnlyList<int> Lengths { get; }

    /// <summary>The rows that run at each step.</summary>
    public List<LoopRow[]> Steps { get; } = [];

    public int Total => packed.Count;

    /// <summary>Where a row's step stands in packed buffers.</summary>
    public int Packed(int caller, int step) => packed[(caller, step)];
}
