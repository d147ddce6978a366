namespace Rnn.Training;

/// <summary>Squared difference (y - t)^2, mean over elements; derivative 2 (y - t).</summary>
public sealed class MeanSquaredError : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L difference = y - t;
        loss = difference * difference;
        slope = difference + difference;
    }
}
