namespace Rnn;

/// <summary>Normal with variance 1 / columns (LeCun, Bottou, Orr, Müller 1998).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LecunNormalAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>Whether draws beyond two deviations are drawn again, as Keras does; the variance is the same either way.</summary>
    public bool Truncated { get; set; } = true;
}
