namespace Rnn;

/// <summary>Normal around 0, redrawn outside two deviations.</summary>
/// <param name="deviation">The standard deviation before the cut.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TruncatedNormalAttribute(double deviation = 0.05) : InitializerAttribute
{
    /// <summary>The standard deviation before the cut.</summary>
    public double Deviation => deviation;
}
