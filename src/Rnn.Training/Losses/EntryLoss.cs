namespace Rnn.Training;

/// <summary>The loss of an entry that computes its own: its output is one number per sequence, and the loss is their mean.</summary>
public sealed class EntryLoss : Loss
{
    /// <inheritdoc/>
    public override bool AcceptsLabels => false;

    /// <inheritdoc/>
    public override bool AcceptsValues => false;

    /// <inheritdoc/>
    public override LossTotals Evaluate(in LossRows rows)
    {
        if (rows.Width != 1) throw new ArgumentException($"An entry that computes its own loss returns a Scalar, but this output has width {rows.Width}.");
        double divisor = Total(rows.Weights), sum = 0;
        float scale = GradientScale(divisor);
        for (int row = 0; row < rows.Rows; row++)
        {
            float weight = rows.Weights[row];
            if (weight != 0) sum += weight * (double)rows.Prediction[row];
            if (!rows.Gradient.IsEmpty) rows.Gradient[row] = weight * scale;
        }

        return new LossTotals(sum, divisor, 0, 0);
    }
}
