namespace Rnn;

using System.Runtime.CompilerServices;
using Rnn.Execution;

/// <summary>
/// The order in which the valid steps of a batch stand in packed buffers. Rows are sorted by length, longest first, rows of
/// equal length in the caller's order; step t then runs on the first n_t sorted rows, and no kernel meets a mask. A packed row
/// is one valid step of one row: all rows of step 0, then of step 1, and so on.
/// </summary>
public sealed unsafe class Schedule
{
    readonly int* active, offset, caller, sorted, starts, lengths, source, rowOf, invalid, counts;
    readonly int capacity;

    /// <summary>Uses memory of a workspace.</summary>
    internal Schedule(int* memory, int length, int batch)
    {
        capacity = length;
        int steps = length * batch;
        active = memory;
        offset = active + length;
        caller = offset + length + 1;
        sorted = caller + batch;
        starts = sorted + batch;
        lengths = starts + batch;
        counts = lengths + batch;
        source = counts + length + 1;
        rowOf = source + steps;
        invalid = rowOf + steps;
    }

    /// <summary>Integers that a schedule needs at these capacities.</summary>
    internal static long Ints(int length, int batch) => WorkspacePlan.RoundUp(3L * length + 2 + 4L * batch + 3L * length * batch);

    /// <summary>The longest length.</summary>
    public int Steps { get; private set; }

    /// <summary>Steps in use: how many the caller's ports have.</summary>
    public int Length { get; private set; }

    /// <summary>The sum of all lengths: packed rows in use.</summary>
    public int Total { get; private set; }

    /// <summary>Rows of the batch, those of length 0 included.</summary>
    public int Batch { get; private set; }

    /// <summary>How many rows of the batch have a step t.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Active(int t) => active[t];

    /// <summary>The packed row of step t of the first sorted row; for t = <see cref="Steps"/> the total.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Offset(int t) => offset[t];

    /// <summary>Where a sorted row stands in the caller's batch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CallerRow(int sorted) => caller[sorted];

    /// <summary>Where a row of the caller's batch stands in sorted order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SortedRow(int callerRow) => sorted[callerRow];

    /// <summary>Where the steps of a sorted row begin in buffers that hold them one after another, each row filled up to a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RowStart(int sorted) => starts[sorted];

    /// <summary>Valid steps of a sorted row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RowLength(int sorted) => lengths[sorted];

    /// <summary>For each packed row, t * B + b of the caller.</summary>
    public int* Source => source;

    /// <summary>For each packed row, its sorted row.</summary>
    public int* RowOf => rowOf;

    /// <summary>The places t * B + b of the caller that no packed row stands for.</summary>
    internal ReadOnlySpan<int> Invalid => new(invalid, InvalidCount);

    internal int InvalidCount { get; private set; }

    /// <summary>
    /// Recomputes everything. <paramref name="valid"/>: for row b the caller's step of its i-th valid one at [b * capacity + i], or null where
    /// valid steps are the first ones.
    /// </summary>
    internal void Compute(int length, int batch, ReadOnlySpan<int> rowLengths, int* valid)
    {
        Sort(length, batch, rowLengths);
        Batch = batch;
        Length = length;
        Steps = batch == 0 ? 0 : lengths[0];
        int total = 0, running = batch;
        for (int t = 0; t < Steps; t++)
        {
            while (lengths[running - 1] <= t) running--;
            (active[t], offset[t]) = (running, total);
            for (int row = 0; row < running; row++, total++)
            {
                int b = caller[row];
                source[total] = (valid == null ? t : valid[b * capacity + t]) * batch + b;
                rowOf[total] = row;
            }
        }
        offset[Steps] = total;
        Total = total;
        FindInvalid(length * batch);
    }

    // A counting sort by length, downwards and stable.
    void Sort(int length, int batch, ReadOnlySpan<int> rowLengths)
    {
        new Span<int>(counts, length + 1).Clear();
        foreach (int n in rowLengths) counts[n]++;
        int start = 0;
        for (int n = length; n >= 0; n--) (counts[n], start) = (start, start + counts[n]);
        for (int b = 0; b < batch; b++)
        {
            int place = counts[rowLengths[b]]++;
            (caller[place], lengths[place], sorted[b]) = (b, rowLengths[b], place);
        }
        start = 0;
        for (int row = 0; row < batch; row++) (starts[row], start) = (start, start + (lengths[row] + 15) / 16 * 16);
    }

    // Marks the valid places, then keeps the others in order.
    void FindInvalid(int places)
    {
        InvalidCount = 0;
        if (Total == places) return;
        new Span<int>(invalid, places).Clear();
        for (int i = 0; i < Total; i++) invalid[source[i]] = 1;
        for (int place = 0; place < places; place++)
            if (invalid[place] == 0) invalid[InvalidCount++] = place;
    }
}
