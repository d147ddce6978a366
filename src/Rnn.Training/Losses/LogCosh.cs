using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>log cosh (y - t), mean over elements: a parabola near 0, straight lines far away, written so that nothing overflows; derivative tanh (y - t).</summary>
public sealed class LogCosh : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L difference = y - t, size = L.Abs(difference);
        loss = size + Log.Lanes(L.Set(1f) + Exp.Lanes(-(size + size))) - L.Set(0.693147182f);
        slope = Tanh.Lanes(difference);
    }
}
