namespace Rnn;

/// <summary>A budget: a model whose streaming state is larger than this does not compile.</summary>
/// <param name="bytes">The largest size in bytes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MaxStateBytesAttribute(long bytes) : Attribute
{
    /// <summary>The largest size in bytes.</summary>
    public long Bytes => bytes;
}
