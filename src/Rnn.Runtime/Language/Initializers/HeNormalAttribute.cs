namespace Rnn;

/// <summary>Normal with variance 2 / columns (He, Zhang, Ren, Sun 2015).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HeNormalAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>Whether draws beyond two deviations are drawn again, as Keras does; the variance is the same either way.</summary>
    public bool Truncated { get; set; } = true;
}
