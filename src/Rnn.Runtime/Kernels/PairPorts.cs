using System.ComponentModel;

namespace Rnn.Kernels;

/// <summary>
/// Between the caller's ports with a number for each pair of steps, [T x B x S], and the numbers of one row at one step, which lie side by side
/// along the axis that is walked inside. That is the axis of S, or, the other way round, that of T.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class PairPorts
{
    /// <summary>The numbers of a row at a step = the caller's.</summary>
    /// <param name="outer">The axis of the step.</param>
    /// <param name="inner">The axis that the numbers run along.</param>
    /// <param name="packed">The packed row of the outer axis.</param>
    /// <param name="row">The same row of the batch in the order of the inner axis.</param>
    /// <param name="swapped">Whether the outer axis is the port's second one.</param>
    /// <param name="port">The caller's numbers.</param>
    /// <param name="target">The row's numbers.</param>
    public static void Load(Schedule outer, Schedule inner, int packed, int row, bool swapped, float* port, float* target)
    {
        float* first = port + First(outer, inner, outer.Source[packed], swapped);
        nint step = Step(outer, swapped);
        for (int i = 0; i < inner.RowLength(row); i++) target[i] = first[StepOf(inner, row, i) * step];
    }

    /// <summary>The caller's numbers = those of a row at a step, 0 where the row has no step inside; with the first row, 0 where there is no step outside.</summary>
    /// <param name="outer">The axis of the step.</param>
    /// <param name="inner">The axis that the numbers run along.</param>
    /// <param name="packed">The packed row of the outer axis.</param>
    /// <param name="row">The same row of the batch in the order of the inner axis.</param>
    /// <param name="swapped">Whether the outer axis is the port's second one.</param>
    /// <param name="port">The caller's numbers.</param>
    /// <param name="source">The row's numbers.</param>
    public static void Store(Schedule outer, Schedule inner, int packed, int row, bool swapped, float* port, float* source)
    {
        float* first = port + First(outer, inner, outer.Source[packed], swapped);
        nint step = Step(outer, swapped);
        Clear(first, inner.Length, step);
        for (int i = 0; i < inner.RowLength(row); i++) first[StepOf(inner, row, i) * step] = source[i];
        if (packed != 0) return;
        foreach (int place in outer.Invalid) Clear(port + First(outer, inner, place, swapped), inner.Length, step);
    }

    static void Clear(float* first, int count, nint step)
    {
        for (int i = 0; i < count; i++) first[i * step] = 0;
    }

    /// <summary>Where the numbers of a place t * B + b of the outer axis begin.</summary>
    static nint First(Schedule outer, Schedule inner, int place, bool swapped) =>
        swapped ? (nint)(place % outer.Batch) * outer.Length + place / outer.Batch : (nint)place * inner.Length;

    static nint Step(Schedule outer, bool swapped) => swapped ? (nint)outer.Batch * outer.Length : 1;

    /// <summary>The caller's step that a row's i-th valid one is.</summary>
    static nint StepOf(Schedule inner, int row, int i) => inner.Source[inner.Offset(i) + row] / inner.Batch;
}
