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
}
