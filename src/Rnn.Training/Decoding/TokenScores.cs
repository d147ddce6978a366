using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>Log probabilities of logits, in the fixed order of sums of 16 lanes: the same bits on every machine.</summary>
internal static class TokenScores
{
    /// <summary>The number that is taken from a logit to make it a log probability: the log of the sum of exponentials.</summary>
    /// <param name="logits">One number per class.</param>
    /// <param name="scratch">As long; overwritten.</param>
    public static float LogSum(ReadOnlySpan<float> logits, Span<float> scratch)
    {
        if (Vector512.IsHardwareAccelerated) return LogSum<Lanes512>(logits, scratch);
        return Vector256.IsHardwareAccelerated ? LogSum<Lanes256>(logits, scratch) : LogSum<Lanes128>(logits, scratch);
    }

    static float LogSum<L>(ReadOnlySpan<float> logits, Span<float> scratch) where L : unmanaged, ILanes<L>
    {
        float largest = RowLanes.Maximum<L>(logits);
        return largest + RowLanes.Logarithm<L>(RowLanes.Exponentials<L>(logits, largest, scratch));
    }
}
