namespace Rnn;

/// <summary>Normal around 0.</summary>
/// <param name="deviation">The standard deviation.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NormalAttribute(double deviation = 0.05) : InitializerAttribute
{
    /// <summary>The standard deviation.</summary>
    public double Deviation => deviation;
}
