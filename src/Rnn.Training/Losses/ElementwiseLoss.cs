using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// A loss of single numbers: each of the prediction against the one wanted. A new one says what a block of 16 lanes costs and how
/// steep it is there.
/// </summary>
public abstract class ElementwiseLoss : Loss
{
    /// <inheritdoc/>
    public override bool AcceptsLabels => false;

    /// <inheritdoc/>
    public override bool AcceptsValues => true;

    /// <summary>The losses of a block and their derivatives with respect to the prediction.</summary>
    /// <typeparam name="L">The vector form.</typeparam>
    /// <param name="y">The prediction.</param>
    /// <param name="t">The target.</param>
    /// <param name="loss">Receives the losses.</param>
    /// <param name="slope">Receives the derivatives.</param>
    protected abstract void Element<L>(L y, L t, out L loss, out L slope) where L : unmanaged, ILanes<L>;

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
        double divisor = Total(rows.Weights) * (Reduction == Reduction.RowMean ? 1 : rows.Width);
        float scale = GradientScale(divisor);
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

    float Row<L>(ReadOnlySpan<float> prediction, ReadOnlySpan<float> targets, float scale, Span<float> gradient) where L : unmanaged, ILanes<L>
    {
        L sum = L.Zero;
        for (int i = 0; i < prediction.Length; i += RowLanes.Count)
        {
            Element(RowLanes.Load<L>(prediction, i), RowLanes.Load<L>(targets, i), out L loss, out L slope);
            sum += L.FirstLanes(loss, Math.Min(RowLanes.Count, prediction.Length - i));
            if (!gradient.IsEmpty) RowLanes.Store(gradient, i, L.Set(scale) * slope);
        }

        return L.Sum(sum);
    }
}
