namespace Rnn;

/// <summary>How many layers an array of layers holds.</summary>
/// <param name="layers">The number of layers.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CountAttribute(int layers) : Attribute
{
    /// <summary>The number of layers.</summary>
    public int Layers => layers;
}
