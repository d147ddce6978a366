using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Binary cross-entropy of logits a with targets t in [0, 1], mean over elements: softplus(a) - t a, derivative
/// sigmoid(a) - t. With a positive weight p (how much more a 1 counts than a 0) and k = 1 + (p - 1) t it is
/// (1 - t) a + k softplus(-a). Softplus is written so that no logit overflows: max(-a, 0) + log(1 + exp(-|a|)).
/// </summary>
public sealed class BinaryCrossEntropy : Loss
{
    /// <summary>One weight per output for targets of 1, or empty.</summary>
    public ReadOnlyMemory<float> PositiveWeights { get; init; }

    /// <inheritdoc/>
    public override bool AcceptsLabels => true;

    internal override int ClassesOf(int width) => width == 1 ? 2 : width;

    /// <inheritdoc/>
    public override bool AcceptsValues => true;

    /// <inheritdoc/>
    public override LossTotals Evaluate(in LossRows rows)
    {
        if (rows.HasLabels && rows.Width != 1)
            throw new ArgumentException($"A label of 0 or 1 needs an output of width 1, but this one has width {rows.Width}.");
        if (!PositiveWeights.IsEmpty && PositiveWeights.Length != rows.Width)
            throw new ArgumentException($"There are {PositiveWeights.Length} positive weights for {rows.Width} outputs.");
        if (Vector512.IsHardwareAccelerated) return Sum<Lanes512>(rows);
        if (Vector256.IsHardwareAccelerated) return Sum<Lanes256>(rows);
        return Sum<Lanes128>(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    LossTotals Sum<L>(in LossRows rows) where L : unmanaged, ILanes<L>
    {
        double divisor = Total(rows.Weights) * (Reduction == Reduction.RowMean ? 1 : rows.Width);
        float scale = GradientScale(divisor);
        double sum = 0, correct = 0, judged = 0;
        Span<float> label = stackalloc float[1];
        for (int row = 0; row < rows.Rows; row++)
        {
            int start = row * rows.Width;
            var gradient = rows.Gradient.IsEmpty ? [] : rows.Gradient.Slice(start, rows.Width);
            float weight = rows.Weights[row];
            if (weight == 0)
            {
                gradient.Clear();
                continue;
            }

            var logits = rows.Prediction.Slice(start, rows.Width);
            if (rows.HasLabels) label[0] = rows.Labels[row];
            var targets = rows.HasLabels ? label : rows.Values.Slice(start, rows.Width);
            sum += weight * (double)Row<L>(logits, targets, weight * scale, gradient);
            for (int i = 0; i < logits.Length; i++)
                if (logits[i] > 0 == targets[i] > 0.5f) correct++;
            judged += rows.Width;
        }

        return new LossTotals(sum, divisor, correct, judged);
    }

    float Row<L>(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, float scale, Span<float> gradient)
        where L : unmanaged, ILanes<L>
    {
        L one = L.Set(1f), sum = L.Zero;
        for (int i = 0; i < logits.Length; i += RowLanes.Count)
        {
            L a = RowLanes.Load<L>(logits, i), t = RowLanes.Load<L>(targets, i);
            L positive = PositiveWeights.IsEmpty ? one : RowLanes.Load<L>(PositiveWeights.Span, i);
            L k = L.Fma(positive - one, t, one);
            L softplus = L.Max(L.Zero, -a) + Log.Lanes(one + Exp.Lanes(-L.Abs(a)));
            L loss = L.Fma(one - t, a, k * softplus);
            sum += L.FirstLanes(loss, Math.Min(RowLanes.Count, logits.Length - i));
            if (!gradient.IsEmpty) RowLanes.Store(gradient, i, L.Set(scale) * (one - t - (k * Sigmoid.Lanes(-a))));
        }

        return L.Sum(sum);
    }
}
