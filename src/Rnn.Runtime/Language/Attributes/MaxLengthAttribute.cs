namespace Rnn;

/// <summary>The capacity of a sequence that is kept as state.</summary>
/// <param name="length">The largest number of elements.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MaxLengthAttribute(int length) : Attribute
{
    /// <summary>The largest number of elements.</summary>
    public int Length => length;
}
