namespace Rnn.Training;

/// <summary>max(0, 1 - t y) for targets of -1 and 1, mean over elements; derivative -t where it is positive.</summary>
public sealed class HingeLoss : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L margin = L.Set(1f) - (t * y);
        loss = L.Max(L.Zero, margin);
        slope = -(t * L.Greater(margin, L.Zero));
    }
}
