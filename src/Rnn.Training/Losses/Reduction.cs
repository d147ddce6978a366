namespace Rnn.Training;

/// <summary>How the losses of single elements become one number.</summary>
public enum Reduction
{
    /// <summary>The weighted mean over all rows (and, for losses of real values, over the width).</summary>
    Mean,

    /// <summary>The weighted sum.</summary>
    Sum,

    /// <summary>The weighted mean over rows of the sum over the width.</summary>
    RowMean,
}
