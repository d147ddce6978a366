using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>Squared difference (y - t)^2, mean over elements; derivative 2 (y - t) / n.</summary>
public sealed class MeanSquaredError : Loss
{
    /// <inheritdoc/>
    public override bool AcceptsLabels => false;

    /// <inheritdoc/>
    public override bool AcceptsValues => true;

    /// <inheritdoc/>
    public override LossTotals Evaluate(in LossRows rows)
    {
        if (Vector512.IsHardwareAccelerated) return Sum<Lanes512>(rows);
        if (Vector256.IsHardwareAccelerated) return Sum<Lanes256>(rows);
        return Sum<Lanes128>(rows);
    }

    LossTotals Sum<L>(in LossRows rows) where L : unmanaged, ILanes<L>
    {
        double divisor = Total(rows.Weights) * rows.Width;
        float scale = 2 * GradientScale(divisor);
        double sum = 0;
        for (int row = 0; row < rows.Rows; row++)
        {
            int start = row * rows.Width;
            var gradient = rows.Gradient.IsEmpty ? [] : rows.Gradient.Slice(start, rows.Width);
            float weight = rows.Weights[row];
            if (weight == 0) gradient.Clear();
            else sum += weight * (double)Row<L>(rows.Prediction.Slice(start, rows.Width), rows.Values.Slice(start, rows.Width), weight * scale, gradient);
        }

        return new LossTotals(sum, divisor, 0, 0);
    }

    static float Row<L>(ReadOnlySpan<float> prediction, ReadOnlySpan<float> targets, float scale, Span<float> gradient)
        where L : unmanaged, ILanes<L>
    {
        L sum = L.Zero;
        for (int i = 0; i < prediction.Length; i += RowLanes.Count)
        {
            L difference = RowLanes.Load<L>(prediction, i) - RowLanes.Load<L>(targets, i);
            sum = L.Fma(difference, difference, sum);
            if (!gradient.IsEmpty) RowLanes.Store(gradient, i, L.Set(scale) * difference);
        }

        return L.Sum(sum);
    }
}
