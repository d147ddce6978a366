namespace Rnn;

/// <summary>Uniform within ±limit.</summary>
/// <param name="limit">The largest absolute value.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class UniformAttribute(double limit = 0.05) : InitializerAttribute
{
    /// <summary>The largest absolute value.</summary>
    public double Limit => limit;
}
