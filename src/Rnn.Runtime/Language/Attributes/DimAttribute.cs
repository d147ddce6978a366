namespace Rnn;

/// <summary>
/// The number of a dimension, where metadata can show it: <c>[Dim(10000)] partial struct Words;</c> declares a dimension, and the
/// generated part makes it an <see cref="IDim"/>.
/// </summary>
/// <param name="size">The number of elements, at least 1.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class DimAttribute(int size) : Attribute
{
    /// <summary>The number of elements.</summary>
    public int Size => size;
}
