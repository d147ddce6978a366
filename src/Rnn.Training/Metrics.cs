namespace Rnn.Training;

/// <summary>How well a network did on data.</summary>
/// <param name="Loss">The loss, mean over everything that was judged.</param>
/// <param name="Accuracy">Share of predictions that were right; NaN where the loss does not know.</param>
public readonly record struct Metrics(double Loss, double Accuracy)
{
    /// <summary>exp(loss): of a cross-entropy, the number of equally likely choices that would be as hard.</summary>
    public double Perplexity => Math.Exp(Loss);

    /// <summary>loss / ln 2: of a cross-entropy of characters, the bits that one character takes.</summary>
    public double BitsPerCharacter => Loss / Math.Log(2);

    /// <summary>The metrics of totals.</summary>
    /// <param name="loss">The loss that made them.</param>
    /// <param name="totals">Sums over rows.</param>
    internal static Metrics Of(Loss loss, LossTotals totals)
        => new(loss.Value(totals), totals.Judged > 0 ? totals.Correct / totals.Judged : double.NaN);
}
