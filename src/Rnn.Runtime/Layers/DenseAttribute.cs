namespace Rnn;

/// <summary>W x + b at every step: <see cref="Dense{I,O}"/>.</summary>
/// <param name="units">The width of the output.</param>
[LayerOf(typeof(Dense<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DenseAttribute(int units) : CellLayerAttribute
{
    /// <summary>The width of the output.</summary>
    public int Units => units;

    /// <summary>Applied to the sum.</summary>
    public Activation Activation { get; set; } = Activation.Identity;

    /// <summary>Adds the layer's input to its output; both have the same width.</summary>
    public bool Residual { get; set; }

    /// <summary>
    /// The name of a layer whose matrix this one uses instead of its own: <c>[Dense(65, TiedTo = "Embedding1")]</c> reads out with the
    /// embedding (Press, Wolf 2017; Inan, Khosravi, Socher 2017). Its gradient is the sum of both uses.
    /// </summary>
    public string? TiedTo { get; set; }
}
