namespace Rnn;

/// <summary>One number everywhere.</summary>
/// <param name="value">The number.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ConstantAttribute(double value) : InitializerAttribute
{
    /// <summary>The number.</summary>
    public double Value => value;
}
