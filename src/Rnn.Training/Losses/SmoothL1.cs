namespace Rnn.Training;

/// <summary>d^2 / (2 beta) below a difference d of beta, from there on |d| - beta / 2, mean over elements (Girshick 2015): Huber over beta.</summary>
/// <param name="beta">Where the parabola becomes a straight line; positive.</param>
public sealed class SmoothL1(float beta = 1) : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L difference = y - t, size = L.Abs(difference), limit = L.Set(beta);
        L inside = L.Less(size, limit);
        loss = L.Where(inside, L.Set(0.5f / beta) * difference * difference, size - L.Set(0.5f * beta));
        slope = L.Where(inside, difference / limit, L.CopySign(L.Set(1f), difference));
    }
}
