namespace Rnn.Training;

/// <summary>Absolute difference |y - t|, mean over elements; derivative the sign, 0 where they are equal.</summary>
public sealed class MeanAbsoluteError : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        L difference = y - t;
        loss = L.Abs(difference);
        slope = L.Greater(y, t) - L.Less(y, t);
    }
}
