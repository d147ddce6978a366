using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Elements of a packed sequence by their numbers, for rows of the batch at one step of another sequence, or once a row. A number that is no step of the row chooses zero.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ChosenSteps
{
    /// <summary>Each row = the element that its token names.</summary>
    /// <param name="order">The order of the rows.</param>
    /// <param name="among">The axis of the sequence.</param>
    /// <param name="first">The first row, in sorted order.</param>
    /// <param name="rows">How many.</param>
    /// <param name="tokens">A token for each.</param>
    /// <param name="steps">The first block of the sequence's packed row 0.</param>
    /// <param name="ldSteps">From one packed row to the next.</param>
    /// <param name="stepsBlockStride">From one block of 16 lanes to the next.</param>
    /// <param name="target">The first row's first block.</param>
    /// <param name="ldTarget">From one row to the next.</param>
    /// <param name="targetBlockStride">From one block of 16 lanes to the next.</param>
    /// <param name="blocks">Blocks of 16 lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Take<L>(Schedule order, Schedule among, int first, int rows, int* tokens, float* steps, int ldSteps, int stepsBlockStride, float* target, int ldTarget, int targetBlockStride, int blocks)
        where L : unmanaged, ILanes<L>
    {
        for (int row = 0; row < rows; row++, target += ldTarget)
        {
            float* t = target;
            if (Find(order, among, first + row, tokens[row]) is >= 0 and var packed)
                for (float* s = steps + (nint)packed * ldSteps, end = s + (nint)blocks * stepsBlockStride; s < end; s += stepsBlockStride, t += targetBlockStride) *(L*)t = *(L*)s;
            else
                for (int block = 0; block < blocks; block++, t += targetBlockStride) *(L*)t = L.Zero;
        }
    }

    /// <summary>The element that each row's token names += the row; rows follow one another.</summary>
    /// <param name="order">The order of the rows.</param>
    /// <param name="among">The axis of the sequence.</param>
    /// <param name="first">The first row, in sorted order.</param>
    /// <param name="rows">How many.</param>
    /// <param name="tokens">A token for each.</param>
    /// <param name="source">The first row's first block.</param>
    /// <param name="ldSource">From one row to the next.</param>
    /// <param name="sourceBlockStride">From one block of 16 lanes to the next.</param>
    /// <param name="steps">The first block of the sequence's packed row 0.</param>
    /// <param name="ldSteps">From one packed row to the next.</param>
    /// <param name="stepsBlockStride">From one block of 16 lanes to the next.</param>
    /// <param name="blocks">Blocks of 16 lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<L>(Schedule order, Schedule among, int first, int rows, int* tokens, float* source, int ldSource, int sourceBlockStride, float* steps, int ldSteps, int stepsBlockStride, int blocks)
        where L : unmanaged, ILanes<L>
    {
        for (int row = 0; row < rows; row++, source += ldSource)
        {
            if (Find(order, among, first + row, tokens[row]) is not (>= 0 and var packed)) continue;
            float* s = source, t = steps + (nint)packed * ldSteps;
            for (int block = 0; block < blocks; block++, s += sourceBlockStride, t += stepsBlockStride) *(L*)t = *(L*)t + *(L*)s;
        }
    }

    /// <summary>The element that a token names of a sequence whose steps follow one another, each of so many floats; a width of 1 is one float a step.</summary>
    public static void TakeKept<L>(int token, float* steps, int width, float* target, int targetBlockStride)
        where L : unmanaged, ILanes<L>
    {
        float* s = steps + (nint)token * width;
        if (width == 1) *(L*)target = L.FirstLanes(L.Set(*s), 1);
        else for (int i = 0; i < width; i += 16, target += targetBlockStride) *(L*)target = *(L*)(s + i);
    }

    /// <summary>The packed row of a step of a row in another order; -1 where it has no such step.</summary>
    static int Find(Schedule order, Schedule among, int row, int token)
    {
        int other = among.SortedRow(order.CallerRow(row));
        return (uint)token < (uint)among.RowLength(other) ? among.Offset(token) + other : -1;
    }
}
