using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Binary cross-entropy -(t log p + (1 - t) log(1 - p)) of probabilities p, mean over elements. Prefer <see cref="BinaryCrossEntropy"/>
/// of logits, which neither needs a clip nor loses digits near 0 and 1.
/// </summary>
/// <param name="clip">
/// Keras' way: probabilities are kept this far from 0 and 1, without gradient outside (1e-7 there). 0 is PyTorch's: logarithms are at
/// least -100, and the derivative is (p - t) / max(p (1 - p), 1e-12).
/// </param>
/// <param name="labelSmoothing">Share s of the target that is spread evenly: (1 - s) t + s / 2.</param>
public sealed class BinaryCrossEntropyOfProbabilities(float clip = 0, float labelSmoothing = 0) : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L one = L.Set(1f);
        t = L.Fma(L.Set(1f - labelSmoothing), t, L.Set(0.5f * labelSmoothing));
        L p = clip > 0 ? L.Min(L.Set(1f - clip), L.Max(L.Set(clip), y)) : y;
        L least = L.Set(-100f);
        loss = -((t * L.Max(least, Log.Lanes(p))) + ((one - t) * L.Max(least, Log.Lanes(one - p))));
        slope = (p - t) / L.Max(L.Set(1e-12f), p * (one - p));
        if (clip > 0) slope = L.Where(L.Equal(p, y), slope, L.Zero);
    }
}
