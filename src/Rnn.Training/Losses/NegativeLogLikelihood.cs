namespace Rnn.Training;

/// <summary>
/// -prediction[label] of rows of log-probabilities (a <c>LogSoftmax</c>), mean over rows; with class weights the mean divides by the
/// weights of the labels.
/// </summary>
public sealed class NegativeLogLikelihood : Loss
{
    /// <summary>Rows with this label do not count; null: every label counts.</summary>
    public int? IgnoredLabel { get; init; }

    internal override int? Ignored => IgnoredLabel;

    /// <summary>One weight per class, or empty.</summary>
    public ReadOnlyMemory<float> ClassWeights { get; init; }

    /// <inheritdoc/>
    public override bool AcceptsLabels => true;

    /// <inheritdoc/>
    public override bool AcceptsValues => false;

    /// <inheritdoc/>
    public override LossTotals Evaluate(in LossRows rows)
    {
        if (!ClassWeights.IsEmpty && ClassWeights.Length != rows.Width)
            throw new ArgumentException($"There are {ClassWeights.Length} class weights for {rows.Width} classes.");
        double divisor = 0, sum = 0, correct = 0, judged = 0;
        for (int row = 0; row < rows.Rows; row++) divisor += WeightOf(rows, row);
        float scale = GradientScale(divisor);
        rows.Gradient.Clear();
        for (int row = 0; row < rows.Rows; row++)
        {
            float weight = WeightOf(rows, row);
            if (weight == 0) continue;
            var scores = rows.Prediction.Slice(row * rows.Width, rows.Width);
            int label = rows.Labels[row];
            sum -= weight * (double)scores[label];
            if (!rows.Gradient.IsEmpty) rows.Gradient[(row * rows.Width) + label] = -weight * scale;
            if (System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores) == label) correct++;
            judged++;
        }

        return new LossTotals(sum, divisor, correct, judged);
    }

    float WeightOf(in LossRows rows, int row)
    {
        if (rows.Weights[row] == 0 || rows.Labels[row] == IgnoredLabel) return 0;
        int label = rows.Labels[row];
        if ((uint)label >= (uint)rows.Width) throw new ArgumentException($"Row {row} has the label {label}, but there are {rows.Width} classes.");
        return rows.Weights[row] * (ClassWeights.IsEmpty ? 1 : ClassWeights.Span[label]);
    }
}
