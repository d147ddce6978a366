using System.ComponentModel;

namespace Rnn.Execution;

/// <summary>
/// How work is divided among the workers of a team: contiguous ranges that depend on sizes alone. Who computes a row or a column
/// changes no bit of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Division
{
    /// <summary>Where the share of a worker begins when <paramref name="count"/> items are divided; that of worker n + 1 begins where n's ends.</summary>
    public static int Start(int count, int worker, int workers)
    {
        if (worker >= workers) return count;
        int start = (int)((long)count * worker / workers);
        // Whole tiles where shares are large enough that evenness does not suffer.
        return count / workers >= 24 ? (start + 3) / 6 * 6 : start;
    }

    /// <summary>Where the share of a worker begins when the sorted rows of a schedule are divided for all steps: by sums of lengths.</summary>
    public static int StartOfRows(Schedule schedule, int worker, int workers)
    {
        if (worker >= workers) return schedule.Batch;
        if (schedule.Batch == 0 || schedule.RowLength(0) == schedule.RowLength(schedule.Batch - 1)) return Start(schedule.Batch, worker, workers);
        long share = (long)schedule.Total * worker / workers, sum = 0;
        for (int row = 0; row < schedule.Batch; row++)
        {
            if (sum >= share) return row;
            sum += schedule.RowLength(row);
        }
        return schedule.Batch;
    }

    /// <summary>Where a piece ends that begins at step <paramref name="from"/> and has about as many packed rows, at least one step.</summary>
    public static int PieceAfter(Schedule schedule, int from, int rows)
    {
        int until = from + 1;
        while (until < schedule.Steps && schedule.Offset(until + 1) - schedule.Offset(from) <= rows) until++;
        return until;
    }

    /// <summary>Where a piece begins that ends before step <paramref name="until"/> and has about as many packed rows, at least one step.</summary>
    public static int PieceBefore(Schedule schedule, int until, int rows)
    {
        int from = until - 1;
        while (from > 0 && schedule.Offset(until) - schedule.Offset(from - 1) <= rows) from--;
        return from;
    }
}
