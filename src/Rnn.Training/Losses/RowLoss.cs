using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>A loss of whole rows of values: each row of the prediction against the row wanted. The mean is over rows.</summary>
public abstract class RowLoss : Loss
{
    /// <inheritdoc/>
    public override bool AcceptsLabels => false;

    /// <inheritdoc/>
    public override bool AcceptsValues => true;

    /// <summary>The loss of one row; writes its derivative times a factor where a gradient is wanted.</summary>
    /// <typeparam name="L">The vector form.</typeparam>
    /// <param name="y">The prediction.</param>
    /// <param name="t">The target.</param>
    /// <param name="scale">What the derivative is multiplied by.</param>
    /// <param name="gradient">Receives the derivative, or is empty.</param>
    protected abstract float Row<L>(ReadOnlySpan<float> y, ReadOnlySpan<float> t, float scale, Span<float> gradient) where L : unmanaged, ILanes<L>;

    /// <inheritdoc/>
    public sealed override LossTotals Evaluate(in LossRows rows)
    {
        if (Vector512.IsHardwareAccelerated) return Sum<Lanes512>(rows);
        if (Vector256.IsHardwareAccelerated) return Sum<Lanes256>(rows);
        return Sum<Lanes128>(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    LossTotals Sum<L>(in LossRows rows) where L : unmanaged, ILanes<L>
    {
        double divisor = Total(rows.Weights), sum = 0;
        float scale = GradientScale(divisor);
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
}
