namespace Rnn;

/// <summary>A budget: a model with more parameters than this does not compile.</summary>
/// <param name="count">The largest number of parameters.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxParametersAttribute(long count) : Attribute
{
    /// <summary>The largest number of parameters.</summary>
    public long Count => count;
}
