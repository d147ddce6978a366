using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Keras' categorical cross-entropy -sum t log p of rows of probabilities, which are divided by their sum and kept 1e-7 from 0 and 1; mean
/// over rows. Prefer <see cref="SoftmaxCrossEntropy"/> of logits.
/// </summary>
/// <param name="labelSmoothing">Share s of the target that is spread evenly over the C classes: (1 - s) t + s / C.</param>
public sealed class CategoricalCrossEntropyOfProbabilities(float labelSmoothing = 0) : RowLoss
{
    const float Clip = 1e-7f;

    // q = y / S with S = sum y; dL/dq = -t / q inside the clip, 0 outside; dL/dy = (dL/dq - sum_k dL/dq_k q_k) / S
    /// <inheritdoc/>
    protected override float Row<L>(ReadOnlySpan<float> y, ReadOnlySpan<float> t, float scale, Span<float> gradient)
    {
        L total = L.Zero;
        for (int i = 0; i < y.Length; i += RowLanes.Count) total += RowLanes.Load<L>(y, i);
        float sum = L.Sum(total);
        L loss = L.Zero, through = L.Zero, share = L.Set(labelSmoothing / y.Length), rest = L.Set(1 - labelSmoothing), divisor = L.Set(sum);
        for (int i = 0; i < y.Length; i += RowLanes.Count)
        {
            int count = Math.Min(RowLanes.Count, y.Length - i);
            L q = RowLanes.Load<L>(y, i, sum) / divisor, target = L.Fma(rest, RowLanes.Load<L>(t, i), share);
            L clipped = L.Min(L.Set(1 - Clip), L.Max(L.Set(Clip), q));
            loss = loss - L.FirstLanes(target * Log.Lanes(clipped), count);
            L slope = L.Where(L.Equal(clipped, q), -(target / q), L.Zero);
            through += L.FirstLanes(slope * q, count);
            if (!gradient.IsEmpty) RowLanes.Store(gradient, i, slope);
        }

        L mean = L.Set(L.Sum(through)), factor = L.Set(scale / sum);
        for (int i = 0; !gradient.IsEmpty && i < y.Length; i += RowLanes.Count)
            RowLanes.Store(gradient, i, factor * (RowLanes.Load<L>(gradient, i) - mean));
        return L.Sum(loss);
    }
}
