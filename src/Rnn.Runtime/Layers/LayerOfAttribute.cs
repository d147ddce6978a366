namespace Rnn;

/// <summary>Makes a layer attribute the short name of a cell.</summary>
/// <param name="cell">The open generic type of the cell, as in <c>typeof(Lstm&lt;,&gt;)</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LayerOfAttribute(Type cell) : Attribute
{
    /// <summary>The open generic type of the cell.</summary>
    public Type Cell => cell;
}
