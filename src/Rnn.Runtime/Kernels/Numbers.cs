using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Whole numbers as floats: the number of a step, a token. What is compared with them is exact below 2^24.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Numbers
{
    /// <summary>The number, from 0, of the step that each packed row from first to last stands for, in the first of 16 lanes; 0 in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Steps(Schedule schedule, int first, int last, float* target, int ld)
    {
        if (first >= last) return;
        int step = 0;
        for (int behind = schedule.Steps; behind - step > 1;)
            if (schedule.Offset((step + behind) / 2) <= first) step = (step + behind) / 2;
            else behind = (step + behind) / 2;
        for (int row = first; row < last; row++)
        {
            if (row == schedule.Offset(step + 1)) step++;
            Set(target + (nint)row * ld, step);
        }
    }

    /// <summary>0, 1, 2, ... side by side.</summary>
    public static void Steps(int steps, float* target)
    {
        for (int step = 0; step < steps; step++) target[step] = step;
    }

    /// <summary>The token of each row, in the first of 16 lanes; 0 in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tokens(int rows, int* tokens, float* target, int ld)
    {
        for (int row = 0; row < rows; row++, target += ld) Set(target, tokens[row]);
    }

    static void Set(float* lanes, int number)
    {
        new Span<float>(lanes, 16).Clear();
        *lanes = number;
    }
}
