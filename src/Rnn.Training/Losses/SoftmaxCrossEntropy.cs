using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Softmax cross-entropy of logits a with targets q: sum_c q_c (log sum exp(a) - a_c), derivative Q softmax(a) - q with
/// Q = sum_c q_c. A label k is the target with q_k = 1; <see cref="LabelSmoothing"/> s makes it (1 - s) q + s / C, and
/// <see cref="ClassWeights"/> multiply q_c and replace the 1 of a labelled row in the divisor of the mean.
/// </summary>
public sealed class SoftmaxCrossEntropy : Loss
{
    /// <summary>Rows with this label do not count; null: every label counts.</summary>
    public int? IgnoredLabel { get; init; }

    internal override int? Ignored => IgnoredLabel;

    /// <summary>Share of the target that is spread evenly over all classes.</summary>
    public float LabelSmoothing { get; init; }

    /// <summary>One weight per class, or empty.</summary>
    public ReadOnlyMemory<float> ClassWeights { get; init; }

    /// <inheritdoc/>
    public override bool AcceptsLabels => true;

    /// <inheritdoc/>
    public override bool AcceptsValues => true;

    /// <inheritdoc/>
    public override LossTotals Evaluate(in LossRows rows)
    {
        if (!ClassWeights.IsEmpty && ClassWeights.Length != rows.Width)
            throw new ArgumentException($"There are {ClassWeights.Length} class weights for {rows.Width} classes.");
        if (Vector512.IsHardwareAccelerated) return Sum<Lanes512>(rows);
        if (Vector256.IsHardwareAccelerated) return Sum<Lanes256>(rows);
        return Sum<Lanes128>(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    LossTotals Sum<L>(in LossRows rows) where L : unmanaged, ILanes<L>
    {
        double divisor = Divisor(rows);
        float scale = GradientScale(divisor);
        double sum = 0, correct = 0, judged = 0;
        Span<float> own = rows.Width <= 2048 ? stackalloc float[rows.Width] : new float[rows.Width];
        for (int row = 0; row < rows.Rows; row++)
        {
            var logits = rows.Prediction.Slice(row * rows.Width, rows.Width);
            var gradient = rows.Gradient.IsEmpty ? own : rows.Gradient.Slice(row * rows.Width, rows.Width);
            float weight = Weight(rows, row);
            if (weight == 0)
            {
                gradient.Clear();
                continue;
            }

            float largest = RowLanes.Maximum<L>(logits);
            float total = RowLanes.Exponentials<L>(logits, largest, gradient);
            float logSum = largest + RowLanes.Logarithm<L>(total);
            sum += weight * (rows.HasLabels && LabelSmoothing == 0
                ? OneClass<L>(logits, rows.Labels[row], logSum, total, weight * scale, gradient)
                : Distribution(rows, row, logSum, total, weight * scale, gradient));
            int wanted = rows.HasLabels ? rows.Labels[row] : FirstLargest(rows.Values.Slice(row * rows.Width, rows.Width));
            judged++;
            if (logits[wanted] == largest && !logits[..wanted].Contains(largest)) correct++;
        }

        return new LossTotals(sum, divisor, correct, judged);
    }

    /// <summary>A row whose target is one class: w (log sum - a_k), derivative w (softmax - onehot).</summary>
    double OneClass<L>(ReadOnlySpan<float> logits, int label, float logSum, float total, float scale, Span<float> gradient)
        where L : unmanaged, ILanes<L>
    {
        float own = ClassWeight(label);
        RowLanes.Scale<L>(gradient, own * scale / total);
        gradient[label] -= own * scale;
        return own * (logSum - logits[label]);
    }

    /// <summary>A row whose target is a distribution; <paramref name="gradient"/> holds the exponentials.</summary>
    double Distribution(in LossRows rows, int row, float logSum, float total, float scale, Span<float> gradient)
    {
        int start = row * rows.Width;
        double loss = 0;
        float mass = 0;
        for (int c = 0; c < rows.Width; c++)
        {
            float q = Target(rows, row, c);
            mass += q;
            loss += q * (logSum - rows.Prediction[start + c]);
        }

        for (int c = 0; c < rows.Width; c++) gradient[c] = scale * ((mass * (gradient[c] / total)) - Target(rows, row, c));
        return loss;
    }

    float Target(in LossRows rows, int row, int c)
    {
        float hard = rows.HasLabels ? (rows.Labels[row] == c ? 1f : 0f) : rows.Values[(row * rows.Width) + c];
        return ClassWeight(c) * (((1 - LabelSmoothing) * hard) + (LabelSmoothing / rows.Width));
    }

    double Divisor(in LossRows rows)
    {
        double total = 0;
        for (int row = 0; row < rows.Rows; row++)
        {
            float weight = Weight(rows, row);
            if (weight != 0) total += weight * (rows.HasLabels ? ClassWeight(rows.Labels[row]) : 1f);
        }

        return total;
    }

    float Weight(in LossRows rows, int row)
        => rows.HasLabels && rows.Labels[row] == IgnoredLabel ? 0 : rows.Weights[row];

    float ClassWeight(int c) => ClassWeights.IsEmpty ? 1f : ClassWeights.Span[c];

    static int FirstLargest(ReadOnlySpan<float> row)
    {
        int first = 0;
        for (int c = 1; c < row.Length; c++)
            if (row[c] > row[first]) first = c;
        return first;
    }
}
