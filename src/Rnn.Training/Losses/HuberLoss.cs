namespace Rnn.Training;

/// <summary>Huber (1964): d^2 / 2 up to a difference d of delta, from there on delta (|d| - delta / 2), mean over elements.</summary>
/// <param name="delta">Where the parabola becomes a straight line; positive.</param>
public sealed class HuberLoss(float delta = 1) : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L difference = y - t, size = L.Abs(difference), limit = L.Set(delta);
        L inside = L.LessOrEqual(size, limit);
        loss = L.Where(inside, L.Set(0.5f) * difference * difference, limit * (size - L.Set(0.5f * delta)));
        slope = L.Where(inside, difference, L.CopySign(limit, difference));
    }
}
