namespace Rnn.Training;

/// <summary>Which norm of the gradients a limit is for.</summary>
public enum NormOrder
{
    /// <summary>The root of the sum of squares.</summary>
    Two,

    /// <summary>The sum of magnitudes.</summary>
    One,

    /// <summary>The largest magnitude.</summary>
    Infinity,
}
