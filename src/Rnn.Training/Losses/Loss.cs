namespace Rnn.Training;

/// <summary>
/// A number that says how wrong an output port is, and its derivative with respect to that port. A new loss is one class: it
/// adds up rows in ascending order and reduces a row in the fixed tree of 16 lanes, so that its bits depend on nothing but the
/// numbers.
/// </summary>
public abstract class Loss
{
    /// <summary>-log softmax(prediction)[label], mean over rows.</summary>
    public static SoftmaxCrossEntropy SoftmaxCrossEntropy { get; } = new();

    /// <summary>Binary cross-entropy of logits, mean over elements.</summary>
    public static BinaryCrossEntropy BinaryCrossEntropy { get; } = new();

    /// <summary>(prediction - target)^2, mean over elements.</summary>
    public static MeanSquaredError MeanSquaredError { get; } = new();

    /// <summary>Mean over elements or over rows, or sum.</summary>
    public Reduction Reduction { get; init; } = Reduction.Mean;

    /// <summary>Whether targets may be given as one class per row.</summary>
    public abstract bool AcceptsLabels { get; }

    /// <summary>Whether targets may be given as one value per number of the prediction.</summary>
    public abstract bool AcceptsValues { get; }

    /// <summary>The label that costs nothing; null: there is none.</summary>
    internal virtual int? Ignored => null;

    /// <summary>How many classes labels may name.</summary>
    /// <param name="width">The width of the prediction.</param>
    internal virtual int ClassesOf(int width) => width;

    /// <summary>Adds up the loss of all rows and, where asked for, writes the whole gradient.</summary>
    /// <param name="rows">Predictions, targets and weights.</param>
    public abstract LossTotals Evaluate(in LossRows rows);

    /// <summary>What the gradient of one element is multiplied by.</summary>
    /// <param name="divisor">The divisor of the mean.</param>
    protected float GradientScale(double divisor) => Reduction != Reduction.Sum && divisor > 0 ? (float)(1 / divisor) : 1f;

    /// <summary>The loss as one number, with what the model itself adds to it: the mean over sequences, or the sum.</summary>
    /// <param name="totals">Sums over the rows.</param>
    public double Value(LossTotals totals) =>
        Reduction == Reduction.Sum ? totals.Sum + totals.Auxiliary : totals.Mean + (totals.Sequences > 0 ? totals.Auxiliary / totals.Sequences : 0);

    /// <summary>The sum of all weights, in ascending order.</summary>
    /// <param name="weights">One weight per row.</param>
    protected static double Total(ReadOnlySpan<float> weights)
    {
        double total = 0;
        foreach (float weight in weights) total += weight;
        return total;
    }
}
