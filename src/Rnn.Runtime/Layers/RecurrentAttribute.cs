namespace Rnn;

/// <summary>Runs a cell of yours over the steps: <c>[Recurrent(typeof(Lstm&lt;,&gt;), 128)]</c>.</summary>
/// <param name="cell">The open generic type of the cell.</param>
/// <param name="sizes">The dimension of the output, then the cell's further dimensions in order of declaration. That of the input follows from the layer before.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RecurrentAttribute(Type cell, params int[] sizes) : RecurrentLayerAttribute
{
    /// <summary>The open generic type of the cell.</summary>
    public Type Cell => cell;

    /// <summary>The dimension of the output, then further ones in order of declaration.</summary>
    public int[] Sizes => sizes;

    /// <summary>
    /// Options of the cell that differ from their defaults: <c>Options = "gate=HardSigmoid, keep=false"</c>. An attribute of your own with
    /// <see cref="LayerOfAttribute"/> can have them as properties instead.
    /// </summary>
    public string Options { get; set; } = "";
}
