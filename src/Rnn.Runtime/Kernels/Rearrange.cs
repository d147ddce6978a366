using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>
/// The same rows in another order: rows of the batch sorted by their length on another axis, and the steps of an axis between packed (step by
/// step, as loops write them) and row by row (as a read over the whole axis walks them).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Rearrange
{
    /// <summary>Rows from first to last of one order = the same rows of another.</summary>
    /// <param name="order">The order of the target.</param>
    /// <param name="from">The order of the source.</param>
    /// <param name="first">First row of the target.</param>
    /// <param name="last">Behind the last row.</param>
    /// <param name="source">The first block of row 0.</param>
    /// <param name="ldSource">From one row to the next.</param>
    /// <param name="sourceBlockStride">From one block of 16 lanes to the next.</param>
    /// <param name="target">The first block of row 0.</param>
    /// <param name="ldTarget">From one row to the next.</param>
    /// <param name="targetBlockStride">From one block of 16 lanes to the next.</param>
    /// <param name="blocks">Blocks of 16 lanes.</param>
    public static void Rows<L>(Schedule order, Schedule from, int first, int last, float* source, int ldSource, int sourceBlockStride, float* target, int ldTarget, int targetBlockStride, int blocks)
        where L : unmanaged, ILanes<L>
    {
        for (int row = first; row < last; row++)
        {
            float* s = source + (nint)from.SortedRow(order.CallerRow(row)) * ldSource, t = target + (nint)row * ldTarget;
            for (int block = 0; block < blocks; block++, s += sourceBlockStride, t += targetBlockStride) *(L*)t = *(L*)s;
        }
    }

    /// <summary>All steps of the sorted rows from first to last, one after another = the same steps as they are packed. A width of 1 is one float a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StepsToRows<L>(Schedule schedule, int first, int last, float* source, int ldSource, int blockStride, float* target, int width)
        where L : unmanaged, ILanes<L>
    {
        for (int row = first; row < last; row++)
        {
            float* t = target + (nint)schedule.RowStart(row) * width;
            for (int step = 0; step < schedule.RowLength(row); step++, t += width)
            {
                float* s = source + ((nint)schedule.Offset(step) + row) * ldSource;
                if (width == 1) *t = *s;
                else for (int i = 0; i < width; i += 16, s += blockStride) *(L*)(t + i) = *(L*)s;
            }
        }
    }

    /// <summary>The packed steps of the sorted rows from first to last = the same steps as they stand one after another. A width of 1 is one float a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowsToSteps<L>(Schedule schedule, int first, int last, float* source, int width, float* target, int ldTarget, int blockStride)
        where L : unmanaged, ILanes<L>
    {
        for (int row = first; row < last; row++)
        {
            float* s = source + (nint)schedule.RowStart(row) * width;
            for (int step = 0; step < schedule.RowLength(row); step++, s += width)
            {
                float* t = target + ((nint)schedule.Offset(step) + row) * ldTarget;
                if (width == 1) *(L*)t = L.FirstLanes(L.Set(*s), 1);
                else for (int i = 0; i < width; i += 16, t += blockStride) *(L*)t = *(L*)(s + i);
            }
        }
    }

    /// <summary>One step of some sorted rows, to where all steps of a row stand one after another. A width of 1 is one float a step.</summary>
    /// <param name="schedule">Of the axis.</param>
    /// <param name="first">First row.</param>
    /// <param name="rows">Rows that have the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="fromEnd">Whether the last step of a row stands first.</param>
    /// <param name="source">The first row of the step.</param>
    /// <param name="ldSource">From one row to the next.</param>
    /// <param name="blockStride">From one block of 16 lanes to the next.</param>
    /// <param name="target">The first step of row 0.</param>
    /// <param name="width">Floats of a step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StepToRows<L>(Schedule schedule, int first, int rows, int step, bool fromEnd, float* source, int ldSource, int blockStride, float* target, int width)
        where L : unmanaged, ILanes<L>
    {
        for (int row = first; row < first + rows; row++, source += ldSource)
        {
            float* s = source, t = target + StepOf(schedule, row, step, fromEnd) * width;
            if (width == 1) *t = *s;
            else for (int i = 0; i < width; i += 16, s += blockStride) *(L*)(t + i) = *(L*)s;
        }
    }

    /// <summary>The way back of <see cref="StepToRows{L}"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowsToStep<L>(Schedule schedule, int first, int rows, int step, bool fromEnd, float* source, int width, float* target, int ldTarget, int blockStride)
        where L : unmanaged, ILanes<L>
    {
        for (int row = first; row < first + rows; row++, target += ldTarget)
        {
            float* s = source + StepOf(schedule, row, step, fromEnd) * width, t = target;
            if (width == 1) *(L*)t = L.FirstLanes(L.Set(*s), 1);
            else for (int i = 0; i < width; i += 16, t += blockStride) *(L*)t = *(L*)(s + i);
        }
    }

    static nint StepOf(Schedule schedule, int row, int step, bool fromEnd) => (nint)schedule.RowStart(row) + (fromEnd ? schedule.RowLength(row) - 1 - step : step);

    /// <summary>All steps of the sorted rows from first to last = +0, with what fills them up.</summary>
    public static void Clear(Schedule schedule, int first, int last, float* target, int width)
    {
        for (int row = first; row < last; row++)
            new Span<float>(target + (nint)schedule.RowStart(row) * width, (schedule.RowLength(row) + 15) / 16 * 16 * width).Clear();
    }
}
