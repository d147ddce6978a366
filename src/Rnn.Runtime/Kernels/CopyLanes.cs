using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Copies between vectors whose lanes do not line up: slices, concatenations, shifts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class CopyLanes
{
    /// <summary>
    /// Lane targetLane + i of each target row = lane sourceLane + i of the source row, for i below count; other lanes keep what they
    /// have. Lane n of a vector stands at n / 16 * blockStride + n % 16. Where all lanes stand side by side, source and target may overlap.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(int rows, float* source, int ldSource, int sourceBlockStride, int sourceLane, float* target, int ldTarget, int targetBlockStride, int targetLane, int count)
    {
        if (sourceBlockStride == 16 && targetBlockStride == 16)
        {
            for (int row = 0; row < rows; row++, source += ldSource, target += ldTarget)
                new ReadOnlySpan<float>(source + sourceLane, count).CopyTo(new Span<float>(target + targetLane, count));
            return;
        }
        for (int row = 0; row < rows; row++, source += ldSource, target += ldTarget)
        {
            int from = sourceLane, to = targetLane, left = count;
            while (left > 0)
            {
                int run = Math.Min(left, 16 - Math.Max(from & 15, to & 15));
                float* s = source + (from >> 4) * sourceBlockStride + (from & 15);
                float* t = target + (to >> 4) * targetBlockStride + (to & 15);
                for (int i = 0; i < run; i++) t[i] = s[i];
                (from, to, left) = (from + run, to + run, left - run);
            }
        }
    }
}
