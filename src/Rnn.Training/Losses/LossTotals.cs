namespace Rnn.Training;

/// <summary>Sums of a loss over rows; batches are added, and divided once.</summary>
/// <param name="Sum">Sum of the weighted losses of the elements.</param>
/// <param name="Divisor">What a mean divides by.</param>
/// <param name="Correct">Predictions that were right, where the loss knows what right means.</param>
/// <param name="Judged">Predictions that were judged right or wrong.</param>
public readonly record struct LossTotals(double Sum, double Divisor, double Correct, double Judged)
{
    /// <summary>Sum of what the model itself adds to the loss of each sequence.</summary>
    public double Auxiliary { get; init; }

    /// <summary>Sequences that have such a loss.</summary>
    public int Sequences { get; init; }

    /// <summary>The mean; NaN when there was nothing to average.</summary>
    public double Mean => Sum / Divisor;

    /// <summary>The totals of two sets of rows together.</summary>
    /// <param name="a">The rows that came first.</param>
    /// <param name="b">The rows that came next.</param>
    public static LossTotals operator +(LossTotals a, LossTotals b)
        => new(a.Sum + b.Sum, a.Divisor + b.Divisor, a.Correct + b.Correct, a.Judged + b.Judged) { Auxiliary = a.Auxiliary + b.Auxiliary, Sequences = a.Sequences + b.Sequences };
}
